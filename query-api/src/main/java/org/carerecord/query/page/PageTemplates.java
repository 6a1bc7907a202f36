package org.carerecord.query.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/**
 * The templates of pages, compiled with this package. They escape whatever they are given for the
 * place it stands in: what a source wrote is text and never markup.
 */
public final class PageTemplates {

    private final TemplateEngine engine;
    private final PageAssets assets;

    /**
     * The templates of the build.
     *
     * @param assets what the pages ask for beside themselves
     */
    public PageTemplates(PageAssets assets) {
        this.assets = assets;
        this.engine =
                TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        PageTemplates.class.getClassLoader(),
                        PageTemplates.class.getPackageName());
        engine.setBinaryStaticContent(true);
    }

    PageAssets assets() {
        return assets;
    }

    /** A page as HTML, in UTF-8. */
    byte[] render(String template, Object page) {
        var output = new Utf8ByteOutput();
        engine.render(template, page, output);
        return output.toByteArray();
    }
}
