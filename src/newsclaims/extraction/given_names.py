"""Common given names, by the pronoun that usually goes with them."""

FEMALE_NAMES = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy
    kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn
    janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn
    judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia
    frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa
    diana brittany doris kayla alexis lori marie fatima aisha ingrid astrid marta elena irina olga natasha svetlana
    yuki keiko priya anita sunita lakshmi mei ling chiara giulia francesca lucia carmen rosa ana ines pilar sofia
    claire camille amelie chloe sophie juliette nadia leila layla yasmin zainab amina ngozi amara chioma wanjiru
    fiona moira siobhan niamh aoife bronwyn gwen carys freya greta heidi ursula sabine petra monika agnieszka
    katarzyna ewa zofia hillary kellyanne melania ivanka nikki eleanor harriet lucy molly ellen jane kate katie
    kathy beth betsy peggy rita sheila tina tracy wendy yvonne zoe naomi miriam esther leah dana gabriela valeria
    daniela mariana camila paula beatriz leticia rosalind gillian philippa imogen tamsin anneliese liselotte gisela
    brigitte colleen eileen nora maeve hedda signe solveig sigrid karin birgit annika elin maja kirsten tove ylva
    aya yuna min-ji soo-jin mei-ling xiu thuy fatou mariam khadija nour rania salma leena meera kavita deepa karima
    adaeze bridget rowena tiffany vanessa monica veronica sylvia valerie lorraine edith ethel gladys ida irene
    josephine lillian lucille mabel marjorie mildred pauline phyllis thelma wanda wilma gemma nina penelope pippa
    priscilla sally samira zahra ananya anjali asha divya meena neha nisha pooja radha rekha shanti sita uma usha
    yuko akiko naoko haruka jiwoo minji soojin hyejin ekaterina ludmila natalia oksana tatiana yulia joanna
    malgorzata magdalena jana lenka zuzana eszter ildiko katalin agnes celine delphine elodie genevieve helene
    isabelle margaux mathilde nathalie sandrine solene virginie bianca federica ilaria martina paola silvia simona
    valentina anja antje britta christa claudia gudrun heike helga hildegard ilse katrin kerstin renate silke
    susanne ingeborg lise maren marit ulla alejandra consuelo dolores isabel josefina juana luisa luz raquel rocio
    soledad susana ximena
    """.split()
)


MALE_NAMES = frozenset(
    """
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter
    christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce
    gabriel joe logan alan juan albert willie elijah wayne randy vincent russell roy ralph bobby louis philip
    mohammed muhammad ahmed ali omar hassan ibrahim yusuf khalid hans karl fritz jurgen klaus wolfgang lars sven
    erik bjorn anders nils ivan boris vladimir sergei dmitri mikhail igor hiroshi kenji takeshi raj arjun vikram
    sanjay anil rahul marco giovanni luigi antonio carlos luis miguel jorge pedro diego javier fernando alejandro
    pablo pierre jean-claude francois jacques emeka chinedu kwame kofi tunde hamish angus callum ewan rhys owen
    gareth piers per declan liam conor mike bill bob jim tom tim dan dave steve jeff greg ken rick rob ron sam ted
    tony bernie barack mitt newt rudy lindsey chuck harry mitch rand nigel simon graham neil trevor colin stuart
    duncan martin oliver max leo hugo felix oscar matteo andre stefan tomas pavel milan goran dieter gunter rolf
    horst manfred kai olaf torsten matthias johannes johann esteban kwabena kwaku ousmane mamadou ibrahima tariq
    hamid karim rashid faisal nasser jamal malik jonas emil axel henrik magnus gustav leif arne knut piet joost bram
    daan warren rupert jonah clive barry derek rafael ricardo eduardo manuel mateo ruben sergio alfonso enrique
    isaac abraham moses caleb victor eugene johnny marcus theodore clarence ernest phillip marvin rodney melvin
    leroy calvin edwin clyde jared jimmy julian darren alfred edgar roland ramon raul roberto armando arturo ernesto
    gustavo ignacio julio mario mauricio rodrigo vicente abdul abdullah youssef samir nabil bilal imran farhan asif
    usman rohan amit ashok deepak dinesh ganesh gopal manish mukesh naveen nitin pradeep rajesh rajiv rakesh ramesh
    ravi rohit sachin sandeep suresh vijay vinod hiroki akira satoshi minho jihoon andrei alexei dmitry sergey
    konstantin nikolai yuri vitaly oleg petr jiri zdenek jaroslav stanislav wojciech krzysztof piotr andrzej marek
    tomasz pawel michal jakub gabor zoltan laszlo istvan ferenc emmanuel antoine julien nicolas laurent olivier
    philippe thierry yves alain didier gerard henri marcel rene sebastien stephane fabrice lorenzo paolo stefano
    alessandro giuseppe francesco riccardo fabio claudio massimo vincenzo uwe bernd heinz jens joachim markus ralf
    stephan thorsten ulrich werner wilhelm kurt otto pieter willem hendrik kees gerrit maarten jesper mads morten
    niels soren trond gunnar hakan kjell olof stig ulf
    """.split()
)


FEMALE_BY_CENSUS = frozenset(
    """
    abbie abby addie adela adelaide adele adeline adriana adrienne aida aileen aimee alana alba alexandra
    alfreda alicia aline alisa alisha alison alissa allene allie allison allyson althea alyce alyson alyssa
    amalia amelia amie amparo anastasia angelia angelica angelina angeline angelique angelita angie annabelle
    anne annette annie annmarie antionette antoinette araceli arlene arline ashlee ashleigh audra audrey aurelia
    avis barbra beatrice becky belinda benita bernadette bernadine bernice berta bertha bertie beryl bessie
    bethany bette bettie bettye beulah beverley blanche bobbi bonita bonnie brandi brandie briana brianna
    bridgett bridgette britney brittney brooke caitlin callie candace candice cara carissa carla carlene carly
    carmela carmella carole caroline carrie caryn casandra cassandra cassie catalina cathleen cathryn cathy
    cecelia cecile cecilia celeste celia celina chandra charlene charmaine chasity chelsey cheri cherie christi
    christie chrystal cindy clara clare clarice clarissa claudette claudine coleen colette concetta connie
    constance corina corine corinne cornelia corrine cortney cristina daphne darcy darla darlene dayna deana
    deann deanna deanne debbie debora deena deidra deidre deirdre delia delores deloris dena denice desiree
    dessie diann dianna dianne dina dionne dollie dolly dora doreen doretha dorothea dorthy earlene earline
    earnestine edna edwina edythe effie elaine elda elinor elisa elisabeth elise eliza elma elnora eloise elsa
    elsie elvia elvira emilia emilie enid erica ericka erika erin erma erna ernestine esmeralda esperanza essie
    estela estella estelle ester etta eugenia eula eunice evangelina evangeline fannie fanny faye felecia
    felicia florine flossie fran francine francisca freda freida frieda gabrielle gail gayla gena georgette
    georgia georgina geraldine geri germaine gertrude gilda gina glenda glenna goldie gracie graciela gretchen
    gussie gwendolyn haley hallie harriett hattie helena henrietta herminia hester hilary hilda hollie holly
    ilene imelda imogene inez irma jacklyn jaclyn jacquelyn jami janell janelle janette janie janine janna
    jannie jasmin jasmine jayne jeanette jeanie jeanine jeanne jeannette jeannie jeannine jenifer jenna jennie
    jenny jeri jerri jill jillian joann joanne jocelyn jodi jodie johanna jolene joni josefa josie juanita judi
    juliana julianne juliet justina justine kaitlin kaitlyn kara kari karla karyn katelyn katharine katheryn
    kathi kathie kathrine katina katrina katy kaye keisha kelli kellie kelsey kendra keri kerri kimberlee
    kimberley kitty krista kristen kristi kristie kristin kristina kristine kristy krystal lacey ladonna
    lakeisha lakesha lakisha lana lara lashonda latanya latasha latisha latonya latoya laurel lauri laurie
    lawanda leann leanna leanne leeann lela lelia lena lenora lenore leola leona leonor lesa lessie leta letha
    letitia libby lidia lila lilia lilian liliana lillie lilly lily lina liza lizzie lois lola lolita lora
    loraine lorena lorene loretta lorie lorna lorrie lottie louella louisa louise luann lucile lucinda luella
    lula lydia lynda lynette lynne lynnette mable madeleine madeline madelyn madge maggie malinda mallory mamie
    mandy mara marcella marci marcia marcie marcy margarita margery margie margo margot margret marguerite
    marian marianne maribel maricela marietta marina marisa marisol marissa maritza marla marlene marquita
    marsha marva maryann maryanne maryellen marylou matilda mattie maude maura maureen mavis maxine mayra meagan
    meghan melanie melba melinda melisa mellisa melva meredith michaela michell milagros millicent millie mina
    mindy minerva minnie miranda mitzi mollie mona monique muriel myra myrna myrtle nadine nanette nannie nelda
    nell nellie nelly nettie neva nichole nita noelle noemi nola nona noreen norma octavia odessa ofelia ophelia
    paige pamala patrica patrice patsy patti patty paulette pearlie penny phoebe polly rachael rachelle ramona
    randi reba rebekah rena renae renee reva reyna rhea rhoda rhonda roberta robyn rochelle ronda rosalia
    rosalie rosalinda rosalyn rosanna rosanne roseann rosella rosemarie rosemary rosetta rosie roslyn roxanne
    roxie ruby ruthie sabrina sadie sallie saundra selena selina selma serena shana shanna shari sharlene
    sharron shauna shawna sheena shelia shelley shelly sheree sheri sherri sherrie sheryl simone socorro sondra
    sonia sonja sonya staci stacie stefanie stella susanna susie suzanne suzette sybil tabatha tabitha tamara
    tameka tamera tami tamika tammi tammie tammy tamra tania tanisha tanya tara tasha teri terra terri terrie
    tessa therese tisha toni tonia tonya tori traci tracie tricia trina trisha trudy twila valarie velma vera
    verna vicki vickie vicky vilma viola virgie vivian vonda wendi wilda willa winifred winnie yesenia yolanda
    yvette zelda zelma
    """.split()
)
"""More given names of women, and in `MALE_BY_CENSUS` of men: each of 8 in 100,000 people or more, and 20 times as often
of one as of the other (U.S. Census Bureau, Frequently Occurring First Names of 1990); no words, places or surnames.
They tell she from he; whether words are a name they do not tell."""


MALE_BY_CENSUS = frozenset(
    """
    abel adan adolfo adolph agustin alberto alex alfredo allan allen alonzo alphonso alton alvaro alvin amos
    andres andy anton antony archie armand arnold arron aurelio barney bart basil benito bennett benny bernard
    bernardo bert brad bradley brady branden brendan brent bret brett brock bruno bryce bryon buford carlo
    carmelo carson cedric cesar chad charley chester claude clement clifford clint cody collin conrad cornelius
    curtis damian damien damon danial danny daren darin darius darrel darrell darrin darryl daryl davis delbert
    delmar denis derick derrick desmond dewayne dewey dexter dirk domingo dominic dominick donnell donny donovan
    doug doyle duane dudley dwayne dwight earl eddy edmond edmund edwardo efrain elbert eldon elias elmer elton
    elvin elvis elwood emanuel emery emilio emmett erick ernie errol ervin erwin evan everett fabian federico
    felipe fidel floyd fred freddy frederic frederick fredrick galen garry gavin genaro geoffrey gerardo gilbert
    gilberto glen glenn gonzalo gregg gregorio grover guillermo harlan harley heath hector herbert heriberto
    herman hiram horace howard hubert hugh humberto irwin isaiah isidro ismael issac jake jarrod jasper jayson
    jeffery jeffry jerald jeremiah jermaine jerome jess jesus joaquin joel joesph johnathan johnathon jonathon
    josh josue julius kelvin kendrick kenny kent kermit kirk kristopher kurtis lamont lance laurence leland leon
    leonard leonardo leonel lester levi linwood lionel lloyd loyd lucas luke luther malcolm marc marcelino
    marcos mariano marlon mathew matt maurice maynard merlin micheal millard milton mohammad moises monte monty
    myron nathaniel neal nestor nick nickolas nolan norbert norman octavio orville otis pasquale percy pete phil
    quentin quincy ramiro randal randall randolph raphael raymundo reed reggie reginald reuben reynaldo rickey
    ricky rigoberto riley robby rocco roderick rodger rodolfo rogelio rolando romeo ronnie roscoe ross rudolph
    rufus russel salvador salvatore sammy sanford saul scot scotty sebastian seth shane silas solomon sonny stan
    stewart sylvester teddy terence terrance terrell terrence thaddeus theron thurman timmy todd tommy travis
    trenton troy tyrone tyson ulysses vern vince virgil wade weldon wendell wilbert wiley wilford wilfred
    wilfredo wilmer winfred xavier zachery
    """.split()
)


FEMALE_ABROAD = frozenset(
    """
    abena achieng adja adwoa afua agathe agneta aicha aiko aila ailsa aino aishwarya akinyi akosua aleksandra
    alenka alessandra alina almaz amaka aminah aminata amra anca andreea angharad anke anne-marie anne-mette
    anneke anneli anouk arlette asdis athina atieno aurelie aurore ausra awa ayelet ayesha ayse azadeh baiba
    beata biljana binta birgitta bodil bojana brid bronwen bukola bushra camilla caoimhe catarina catriona cerys
    chantal chimamanda chipo ciara clemence dace dafna dalia danica daria darya despina dewi dimitra ditte
    dorota dorthe dragana ebba ebru efrat efua egle eila eilidh eilis einat eleni elif emiko emine erzsebet esra
    eva evelin farah fatemeh fatma fatoumata femke fernanda ffion filipa fionnuala folake francoise franziska
    funmilayo gaelle galina galit geeta ginette giorgia gita gordana grainne grazyna gulsen gunilla hadas hala
    hanan hanna hannelore hasina hatice heba helle hildur hiroko hirut huguette ifeoma ilinca ilka ilze indah
    indira inga inger ingrida ioana ioanna iona isla iva ivana iveta iwona jadwiga jelena jimena joana josiane
    judit jurgita justyna jutta kaarina kadiatou katarina katerina katharina kavya kayleigh kersti khady khaleda
    kirsi kirsty konstantina ksenia kyoko larisa latifa lejla lene liina liisa lindiwe linnea lotte lowri lucie
    lyudmila maarja maayan mafalda mahsa mairead mairwen maleeha malika malin manon margareta margarida margit
    mariama marie-claire marie-louise marieke marija mariko marketa martine maryam matilde mehreen merav merja
    meryem mette mhairi michiko mihaela milena minna mireille mirjana morag nadezhda nadja naima nandini narges
    nasrin natalya nerys nguyet nirmala njeri nokuthula nomvula noriko nosipho noura nuala nusrat nyambura oana
    odette odile orla orly outi padma paivi paloma parisa pascale pernille pirjo rabia rachida radka ragnhild
    raluca ramatoulaye rhiannon riikka ritu rivka roisin roxana rutendo sachiko sadia sanna sanne sarita saskia
    satu severine sevgi shabnam shira shirin shona shreya sian sibel sibongile sigridur silvana sinead sirpa
    smriti sneha snezana solfrid soraya souad steffi steinunn sumaya sushma swati sylvie tahira tamar tanja
    tarja taslima tatyana tereza thandi thandiwe tiina tirunesh titilayo tomoko triin trine tsitsi turid ulrike
    urska vandana vasiliki veronika veronique vesna vigdis wambui yael yasmine yekaterina yelena yetunde yoko
    yuriko zeinab zeynep zinaida zodwa zorica zsuzsanna
    """.split()
)
"""Given names of women, and in `MALE_ABROAD` of men, that are common in other countries than the United States."""

MALE_ABROAD = frozenset(
    """
    abdallah abdel abdelaziz abdelmadjid abdoulaye abdulaziz abiy adrian aecio afonso ahmet ajay akbar akhilesh
    akwasi alasdair alassane albin aled aleksandar aleksander aleksandr aleksei algirdas alistair alojz alun
    amadou anatoly andras andreas andris andrius andriy andrus angelo antonis antti anwar arif arkady armin
    arnaud arsen arturs arun arvind asen ashraf asim atal attila augusto avi avigdor ayman babacar babatunde
    balazs bashar bastian behrouz bengt benigno benoit bento beppe bezalel binyamin bjarni bjørn bogdan bohdan
    bongani borut boubacar boyko bulent caio catalin cem christoph christophe chukwuemeka cillian cormac
    cornelis cristian cyril dacian dafydd dariush dawit denys detlef diarmuid dimitar dimitris dmytro domenico
    dragan duarte eamon ebrahim edouard eduard egils ehud eirik ekrem emmerson emyr enrico eoin esko ewan
    evangelos evgeny fabien fahd fatmir femi fergus filipe filippo finbarr flemming fouad frantisek friedrich
    fumio fyodor geert geir gennady georgi georgios gerhard gethin gianluca gianni gideon giles gilles giorgos
    girma gitanas goncalo grigory grzegorz guido guillaume gunther gyorgy haakon haider hakan hamza harald haris
    hasan hashem heikki helmut henrique herve holger hosni hossein hristo huseyin hussein huw iain ichiro idriss
    ieuan ihor ikechukwu ilya ilyas imre inacio inigo isaias ismail istvan itamar ivica ivo iwan jaan jacek jair
    jalal janez janis janos janusz jari jaroslaw jarosław javad jawaharlal jean-luc jean-marie jean-pierre
    jeroen jerzy jochen jomo jorg jorgen joris josef juha jukka junichiro jyrki jørgen kareem karel karl-heinz
    kasper kazimierz kazuo kebede khaled kiril kirill koen kojo konstantinos kostas krasimir krishna krisjanis
    kunle kwesi kyriakos lachlan ladislav lamine lech lennart leonid leszek liviu luca luiz lukas lulzim luuk
    mahathir mahdi mahinda mahmoud mahmud majid makoto maksim mandla manmohan mansur marcelo marcin marcio
    marius marjan masoud mateus mateusz mathieu mats matti maurizio maximilian mehdi mehmet menachem michał
    mihai mihail mikkel mikko milorad milos mogens mohamed mohan mohsen moqtada moritz moshe moussa muhammadu
    murat mustafa mustapha mykhailo mykola naftali najib naoto narendra nebojsa nenad niall nicolae nikolay
    nikos nitish noureddine nuno obinna oisin olafur ole oleksandr olli olumide olusegun omer ondrej osama osman
    otavio oumar ovidiu owain oyvind øyvind paavo padraig panos pascal paulo paweł pekka pervez petro pietro
    plamen poul predrag preben qiang rachid radoslaw radosław radovan radu rafal rafał rafik rafiq raila rainer
    ramzan rasmus ratko razvan recep reinhard renzo reuven reza rhodri riad ruairi ruaridh ruslan saad salif
    salman sander sandor sauli saulius seamus segun sekou serhiy seydou shahid shashi shigeru shimon shlomo
    sigmundur silvio sipho sjoerd slavko slawomir slobodan sorin stanislaw stavros stjepan stoyan suleyman sunil
    sverre sylvain szymon søren taavi tadhg tamas tapio taras tarek taro terje tesfaye thabo themba thiago thijs
    tiago timo tobias todor tomislav toomas torben traian uhuru umar umberto urho urmas vaclav valdas valdis
    valery vasco vasil viggo viktor ville vitali vlad vojislav vojtech volker volodymyr vyacheslav waldemar
    walid winfried wladyslaw wouter yair yanis yann yannick yannis yevgeny yitzhak yoav yossi yousef youssou
    yoweri yuriy zbigniew zdzislaw ziad zlatko zoran zulfikar zvi
    """.split()
)

FEMALE_ALL = FEMALE_NAMES | FEMALE_BY_CENSUS | FEMALE_ABROAD
MALE_ALL = MALE_NAMES | MALE_BY_CENSUS | MALE_ABROAD
ALL_GIVEN_NAMES = FEMALE_ALL | MALE_ALL
