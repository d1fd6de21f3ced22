/// A project from one's own videos and folders of images, without a table.
@NullMarked
package org.dianet.ui.exchange.media;

import org.jspecify.annotations.NullMarked;
