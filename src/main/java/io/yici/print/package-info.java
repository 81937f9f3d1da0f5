/** PDF documents with Chinese type: tagged sheets, QR codes, receipts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yici.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
