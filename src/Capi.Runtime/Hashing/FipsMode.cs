using Microsoft.Win32;

namespace Capi.Hashing;

/// <summary>Detects FIPS mode, in which only validated cryptography may be used; the kernels of this library aren't validated.</summary>
/// <remarks><c>CryptoConfig.AllowOnlyFipsAlgorithms</c> always returns false in .NET, so the operating system's setting is read. If a policy isn't
/// set in the operating system, use the switch <c>Capi.UsePlatformSha256</c>.</remarks>
internal static class FipsMode
{
    public static bool IsEnabled()
    {
        try
        {
            return OperatingSystem.IsWindows() ? IsEnabledOnWindows()
                : OperatingSystem.IsLinux() && IsFlagSet("/proc/sys/crypto/fips_enabled");
        }
        catch (Exception)
        {
            // An unreadable setting counts as enabled: that costs performance, not correctness, and sending doesn't fail.
            return true;
        }
    }

    /// <summary>True if the file of the Linux kernel exists and contains 1.</summary>
    internal static bool IsFlagSet(string path) => File.Exists(path) && File.ReadAllText(path).AsSpan().Trim() is "1";

    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private static bool IsEnabledOnWindows() => Registry.GetValue(
        @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy", "Enabled", 0) is 1;
}
