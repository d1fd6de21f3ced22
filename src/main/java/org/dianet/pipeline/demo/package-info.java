/// The whole path on the sample project.
@NullMarked
package org.dianet.pipeline.demo;

import org.jspecify.annotations.NullMarked;
