"""What all tests share."""

import signal

from hypothesis import settings

# How long an example takes says more of the machine than of the code: no test here is about time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Started behind a shell's "&", a run ignores Ctrl-C, and so would every command that a test interrupts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
