// Everyone with access to the source or its history could send events to the dataset. (This token is not valid.)
using Capi;

namespace Mistakes.Rule404;

public static class Setup
{
    public static void Configure(MetaCapiOptions options) =>
        options.AccessToken = "the-secret-of-the-shop-of-this-example"; // CAPI404
}
