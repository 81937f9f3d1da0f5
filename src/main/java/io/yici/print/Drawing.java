package io.yici.print;

import java.io.IOException;

/** A piece of drawing. */
@FunctionalInterface
public interface Drawing {
    void draw() throws IOException;
}
