/// Commands on a project and its codings.
@NullMarked
package org.dianet.cli.project;

import org.jspecify.annotations.NullMarked;
