using Microsoft.Win32;

namespace Capi.Hashing;

/// <summary>Says whether the machine may only use validated cryptography, of which our kernels are none.</summary>
/// <remarks><c>CryptoConfig.AllowOnlyFipsAlgorithms</c> is false everywhere in .NET, so the system itself is asked. A policy that
/// exists on paper only is obeyed with the switch <c>Capi.UsePlatformSha256</c>.</remarks>
internal static class Fips
{
    public static bool IsDemanded()
    {
        try
        {
            return OperatingSystem.IsWindows() ? IsDemandedByWindows()
                : OperatingSystem.IsLinux() && IsOn("/proc/sys/crypto/fips_enabled");
        }
        catch (Exception)
        {
            // A setting that can't be read, for whatever reason, counts as on: that costs time, never correctness, and nobody's send fails for it.
            return true;
        }
    }

    /// <summary>True when the kernel's file exists and says 1.</summary>
    internal static bool IsOn(string path) => File.Exists(path) && File.ReadAllText(path).AsSpan().Trim() is "1";

    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private static bool IsDemandedByWindows() => Registry.GetValue(
        @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy", "Enabled", 0) is 1;
}
