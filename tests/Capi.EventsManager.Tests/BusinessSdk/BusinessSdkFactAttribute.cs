using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Capi.EventsManager.Tests.BusinessSdk;

/// <summary>A test with Meta's Business SDK for Node.js; skipped where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BusinessSdkFactAttribute : FactAttribute
{
    /// <summary>The folder of the script and the SDK.</summary>
    internal static readonly string Folder = GetFolder();

    private static readonly string? Reason = Directory.Exists(Path.Combine(Folder, "node_modules")) && IsNodeInstalled()
        ? null
        : "Meta's Business SDK isn't installed. Install Node.js 20 or later and run: npm ci --prefix tests/Capi.EventsManager.Tests/BusinessSdk";

    /// <inheritdoc/>
    public override string? Skip { get => Reason; set => base.Skip = value; }

    private static bool IsNodeInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string GetFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
