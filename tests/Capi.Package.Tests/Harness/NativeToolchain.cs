namespace Capi.Package.Tests.Harness;

/// <summary>Finds the linker that Native AOT needs besides the SDK.</summary>
internal static class NativeToolchain
{
    // The compiler of Native AOT calls the first of them that it finds.
    private static readonly string[] UnixLinkers = ["clang", "gcc"];

    /// <summary>True if this machine can link native code.</summary>
    public static bool IsInstalled => OperatingSystem.IsWindows() ? HasVisualStudio() : HasLinker(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>True if a folder of a search path contains a linker.</summary>
    /// <param name="searchPath">The folders, in the form of the PATH variable.</param>
    public static bool HasLinker(string searchPath) => searchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(static folder => UnixLinkers.Any(linker => File.Exists(Path.Combine(folder, linker))));

    // Native AOT finds link.exe through this program of the Visual Studio Installer.
    private static bool HasVisualStudio() => File.Exists(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"));
}
