/** The form dialect {@code gov:}: label, hint, error and ARIA of every kind of field in one place. */
@NullMarked
package io.yici.site.form;

import org.jspecify.annotations.NullMarked;
