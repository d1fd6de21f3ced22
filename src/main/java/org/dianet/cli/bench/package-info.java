/// Commands that measure this machine.
@NullMarked
package org.dianet.cli.bench;

import org.jspecify.annotations.NullMarked;
