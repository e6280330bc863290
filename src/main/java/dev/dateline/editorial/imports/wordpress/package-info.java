/** Reads the export files of WordPress: WordPress eXtended RSS (WXR) 1.0 to 1.2. */
package dev.dateline.editorial.imports.wordpress;
