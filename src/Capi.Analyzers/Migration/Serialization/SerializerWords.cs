namespace Capi.Analyzers.Migration.Serialization;

/// <summary>The words of settings that leave out null.</summary>
internal static class SerializerWords
{
    private static readonly string[] Settings = ["WhenWritingNull", "WhenWritingDefault", "NullValueHandling.Ignore", "IgnoreNullValues", "DefaultValueHandling.Ignore"];

    /// <summary>True when code contains one of them.</summary>
    public static bool AnyOmits(string code) => Settings.Any(setting => code.IndexOf(setting, StringComparison.Ordinal) >= 0);
}
