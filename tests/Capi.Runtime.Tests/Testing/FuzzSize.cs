using System.Globalization;

namespace Capi.Testing;

/// <summary>The number of inputs of a fuzz test: the value of <c>CAPI_FUZZ_TEXTS</c>, or the default of the test.</summary>
public static class FuzzSize
{
    public static int Or(int ordinary) =>
        int.TryParse(Environment.GetEnvironmentVariable("CAPI_FUZZ_TEXTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var texts) ? texts : ordinary;
}
