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
