using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Runs;

/// <summary>Finds the run that a request belongs to, so that tests that run in parallel don't see each other's events. Thread-safe.</summary>
internal sealed class RunSelector
{
    public const string Header = "X-Capi-Run";

    public const string QueryKey = "run";

    /// <summary>Imported runs are read-only: no request belongs to them.</summary>
    public const string ImportedPrefix = "imported-";

    private const int MaxRuns = 10_000;

    private int _importedRuns;

    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    /// <summary>The runs that a request named or that were created.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>Creates a name for an imported run.</summary>
    public string CreateImported()
    {
        var name = FormattableString.Invariant($"{ImportedPrefix}{Interlocked.Increment(ref _importedRuns)}");
        _names.TryAdd(name, true);
        return name;
    }

    /// <summary>Creates a run, so that a test event code with its name selects it. Returns false if there are too many.</summary>
    public bool TryCreate(string name) => _names.ContainsKey(name) || (_names.Count < MaxRuns && _names.TryAdd(name, true));

    /// <summary>Returns the run of the header, of the path or query, or of the test event code; null for none.</summary>
    /// <remarks>A test event code selects only a run that exists: an application that always sends one still belongs together with its Pixel, which sends none.</remarks>
    public string? Select(HttpRequest request, string? testEventCode = null)
    {
        var name = FindName(request);
        if (name is not null)
            return !name.StartsWith(ImportedPrefix, StringComparison.Ordinal) && TryCreate(name) ? name : null;
        return testEventCode is not null && _names.ContainsKey(testEventCode) ? testEventCode : null;
    }

    /// <summary>Returns the run that the request names, or null.</summary>
    public static string? FindName(HttpRequest request)
    {
        string?[] candidates = [request.Headers[Header].ToString(), request.HttpContext.Items[QueryKey] as string, request.Query[QueryKey].ToString()];
        return candidates.FirstOrDefault(RunName.IsValid);
    }
}
