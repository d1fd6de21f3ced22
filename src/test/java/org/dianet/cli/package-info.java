/// Tests of the command line as scripts use it: arguments in, exit code, JSON and one-line errors out.
@NullMarked
package org.dianet.cli;

import org.jspecify.annotations.NullMarked;
