namespace Capi.EventsManager.Endpoints;

/// <summary>The first part of a Graph path.</summary>
internal static class GraphVersion
{
    /// <summary>True for <c>v26.0</c> and its like. Whether Meta still serves the version is not asked here.</summary>
    public static bool IsOne(string? version) =>
        version is { Length: >= 4 and <= 7 }
        && version[0] == 'v'
        && version[1..].Split('.') is [{ Length: > 0 } major, { Length: > 0 } minor]
        && (major + minor).All(char.IsAsciiDigit);
}
