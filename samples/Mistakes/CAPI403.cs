// Every event of the shipped program would be marked as a test.
using Capi;

namespace Mistakes.Rule403;

public static class Setup
{
    public static void Configure(MetaCapiOptions options) =>
        options.TestEventCode = "TEST20417"; // CAPI403
}
