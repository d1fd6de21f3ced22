/// Commands that bring data in, check them and give them out.
@NullMarked
package org.dianet.cli.data;

import org.jspecify.annotations.NullMarked;
