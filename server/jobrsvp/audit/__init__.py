"""What the files of a plugin show to somebody who reads them, without running a line."""
