/// What a trained network says of the selected clip: answer, map, sensitivity.
@NullMarked
package org.dianet.ui.preview.model;

import org.jspecify.annotations.NullMarked;
