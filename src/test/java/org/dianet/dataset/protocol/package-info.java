/// Tests of the class protocols against the published counts.
@org.jspecify.annotations.NullMarked
package org.dianet.dataset.protocol;
