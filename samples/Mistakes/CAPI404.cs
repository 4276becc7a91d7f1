// Whoever reads the source, or its history, could send events in the shop's name. (This one opens nothing.)
using Capi;

namespace Mistakes.Rule404;

public static class Setup
{
    public static void Configure(MetaCapiOptions options) =>
        options.AccessToken = "the-secret-of-the-shop-of-this-example"; // CAPI404
}
