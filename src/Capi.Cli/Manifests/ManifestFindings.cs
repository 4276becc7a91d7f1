using Capi.Cli.Reporting;

namespace Capi.Cli.Manifests;

/// <summary>Compares the manifest in a folder with the one that the assemblies have now.</summary>
internal static class ManifestFindings
{
    /// <summary>The rule of a manifest that is out of date.</summary>
    public const string Outdated = "manifest-outdated";

    /// <summary>The rule of a sensitive category.</summary>
    public const string Sensitive = "manifest-sensitive-data";

    /// <summary>Lists the differences and the sensitive fields.</summary>
    /// <exception cref="UnreadableManifestException">The manifest is missing or damaged.</exception>
    public static IReadOnlyList<ReportFinding> Find(string folder, Manifest current)
    {
        var path = ManifestFolder.GetJsonPath(folder);
        if (!File.Exists(path))
            throw new UnreadableManifestException(path);

        var text = File.ReadAllText(path);
        var findings = FindDifferences(path, ManifestJsonReader.Read(path, text), current).ToList();
        if (findings.Count == 0 && !OutputText.IsSame(text, ManifestJsonWriter.Write(current)))
            findings.Add(CreateOutdated(path, "The manifest differs in its form"));

        var page = ManifestFolder.GetPagePath(folder);
        if (!File.Exists(page) || !OutputText.IsSame(File.ReadAllText(page), ManifestPageWriter.Write(current)))
            findings.Add(CreateOutdated(page, "The page differs from the contracts"));
        return [.. findings, .. FindSensitive(path, current)];
    }

    private static IEnumerable<ReportFinding> FindDifferences(string path, Manifest written, Manifest current)
    {
        foreach (var name in written.Assemblies.Keys.Union(current.Assemblies.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (written.Assemblies.GetValueOrDefault(name), current.Assemblies.GetValueOrDefault(name));
            if (before is null || after is null)
                yield return CreateOutdated(path, before is null ? $"The assembly {name} is missing" : $"The assembly {name} was not passed or has no contracts");
            else if (before.Purpose != after.Purpose || before.Store != after.Store)
                yield return CreateOutdated(path, $"The purpose or the store of {name} differs");
            else
            {
                foreach (var finding in FindDifferences(path, before, after))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<ReportFinding> FindDifferences(string path, ManifestAssembly before, ManifestAssembly after)
    {
        var (written, current) = (before.Events.ToDictionary(static one => one.Contract, StringComparer.Ordinal), after.Events.ToDictionary(static one => one.Contract, StringComparer.Ordinal));
        foreach (var contract in written.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!written.TryGetValue(contract, out var old))
                yield return CreateOutdated(path, $"{contract} is missing");
            else if (!current.TryGetValue(contract, out var now))
                yield return CreateOutdated(path, $"{contract} is no longer a contract");
            else if (now with { Fields = [] } != old with { Fields = [] })
                yield return CreateOutdated(path, $"{contract} is sent as another event, from elsewhere or with another consent");
            else
            {
                foreach (var field in now.Fields.Except(old.Fields))
                    yield return CreateOutdated(path, $"{contract}: {field.Key} from {field.Source} is missing or differs");
                foreach (var field in old.Fields.Where(field => !now.Fields.Any(other => other.Key == field.Key && other.Source == field.Source)))
                    yield return CreateOutdated(path, $"{contract}: {field.Key} from {field.Source} is no longer sent");
            }
        }
    }

    private static IEnumerable<ReportFinding> FindSensitive(string path, Manifest current) =>
        from assembly in current.Assemblies.Values
        from one in assembly.Events
        from field in one.Fields
        where field.Sensitive is not null
        select new ReportFinding(ReportLevel.Warning, Sensitive, $"{one.Contract}: {field.Key} from {field.Source} indicates {field.Sensitive}.") { File = path };

    private static ReportFinding CreateOutdated(string path, string message) =>
        new(ReportLevel.Error, Outdated, message + "; write the manifest again.") { File = path };
}
