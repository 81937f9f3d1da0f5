package io.yici.site;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Templates in a folder: parsed once and again whenever the file has changed. */
final class TemplateFolder extends FileTemplateResolver {

    TemplateFolder(Path folder) {
        setPrefix(folder.toAbsolutePath().normalize() + "/");
        setSuffix(".html");
        setTemplateMode(TemplateMode.HTML);
        setCharacterEncoding("UTF-8");
        setCheckExistence(true);
        setOrder(1);
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            @Nullable Map<String, Object> templateResolutionAttributes) {
        Path file = Path.of(getPrefix() + template + getSuffix());
        return new UntilChanged(file, file.toFile().lastModified());
    }

    private record UntilChanged(Path file, long modified) implements ICacheEntryValidity {

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public boolean isCacheStillValid() {
            return file.toFile().lastModified() == modified;
        }
    }
}
