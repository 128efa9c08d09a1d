"""What the standalone program runs: the command line, as the installed ``jobrsvp`` has it."""

import multiprocessing

from jobrsvp.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the workers of plugins are this program, started again
    main()
