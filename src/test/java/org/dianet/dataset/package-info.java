/// Tests of what the data sets of the field need; all their material is made up.
@org.jspecify.annotations.NullMarked
package org.dianet.dataset;
