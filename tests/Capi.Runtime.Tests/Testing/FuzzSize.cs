using System.Globalization;

namespace Capi.Testing;

/// <summary>How much a fuzz test tries: what the test finds ordinary, or what <c>CAPI_FUZZ_TEXTS</c> says.</summary>
public static class FuzzSize
{
    public static int Or(int ordinary) =>
        int.TryParse(Environment.GetEnvironmentVariable("CAPI_FUZZ_TEXTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var texts) ? texts : ordinary;
}
