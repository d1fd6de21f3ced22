/// What the commands share: the terminal, projects and clips named by options, failures in words.
@NullMarked
package org.dianet.cli.common;

import org.jspecify.annotations.NullMarked;
