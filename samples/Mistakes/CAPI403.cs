// A hard-coded test event code marks every production event as a test event.
using Capi;

namespace Mistakes.Rule403;

public static class Setup
{
    public static void Configure(MetaCapiOptions options) =>
        options.TestEventCode = "TEST20417"; // CAPI403
}
