namespace Capi.Cli.Reporting;

/// <summary>The paths in reports that code hosts read: they look for files relative to the repository.</summary>
internal static class ReportPath
{
    /// <summary>The root of the repository, which may be above the current folder; GitHub Actions says it.</summary>
    public static string? Repository => Environment.GetEnvironmentVariable("GITHUB_WORKSPACE");

    /// <summary>The path from the repository or the current folder, with slashes; the full path of a file that is in neither.</summary>
    public static string GetRelative(string path, string? repository)
    {
        if (path == "-")
            return path;

        var full = Path.GetFullPath(path);
        return WithSlashes(TryGetRelative(repository, full) ?? TryGetRelative(Environment.CurrentDirectory, full) ?? full);
    }

    /// <summary>The same as a URI reference (RFC 3986).</summary>
    public static string GetUri(string path, string? repository)
    {
        var relative = GetRelative(path, repository);
        var escaped = string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
        if (!Path.IsPathRooted(relative))
            return escaped;

        // The colon of a Windows drive is not escaped.
        return relative[0] == '/' ? "file://" + escaped : "file:///" + escaped.Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string? TryGetRelative(string? folder, string full)
    {
        if (string.IsNullOrEmpty(folder))
            return null;

        var relative = Path.GetRelativePath(folder, full);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : relative;
    }

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
