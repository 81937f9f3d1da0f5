/** What a clerk can do to a case besides answering its step: acts with legal effect, each with its rule, its form and what it will do. */
@NullMarked
package io.yici.inbox.act;

import org.jspecify.annotations.NullMarked;
