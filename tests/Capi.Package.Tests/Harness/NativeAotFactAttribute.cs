namespace Capi.Package.Tests.Harness;

/// <summary>A test that compiles to native code. It is skipped, with instructions, if the machine has no linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeAotFactAttribute : FactAttribute
{
    /// <summary>Skips the test if no linker is installed.</summary>
    public NativeAotFactAttribute()
    {
        if (!NativeToolchain.IsInstalled)
            Skip = "Native AOT needs a linker. To run this test, install clang or gcc and the zlib headers (Debian: apt-get install clang zlib1g-dev), "
                + "the Xcode command line tools, or Visual Studio with its C++ workload.";
    }
}
