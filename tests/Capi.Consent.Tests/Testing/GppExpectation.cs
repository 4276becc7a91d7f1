using System.Text.Json;

namespace Capi.Consent.Tests.Testing;

/// <summary>What a GPP string must lead to, computed from what the reference implementation reads in it.</summary>
internal static class GppExpectation
{
    public static readonly IReadOnlyDictionary<int, int> StateCodes = new Dictionary<int, int>
    {
        [8] = 1000, [10] = 1001, [12] = 1002, [13] = 1003, [15] = 1004, [16] = 1005, [14] = 1006, [17] = 1007, [19] = 1008, [20] = 1009, [21] = 1010, [23] = 1011,
        [24] = 1012, [27] = 1013,
    };

    private static readonly int[] CanadaPurposes = [3, 4, 7];

    public static ConsentOutcome GetOutcome(JsonElement model)
    {
        var outcomes = GetOutcomes(model).ToArray();
        ConsentOutcome[] strictestFirst = [ConsentOutcome.Denied, ConsentOutcome.OptedOut, ConsentOutcome.Invalid, ConsentOutcome.Granted];
        return strictestFirst.FirstOrDefault(outcomes.Contains);
    }

    /// <summary>The code of the first state that was opted out in; null if it has none.</summary>
    public static int? GetState(JsonElement model) =>
        GetUsSections(model)
            .Where(section => GetOutcome(section.Fields) == ConsentOutcome.OptedOut && StateCodes.ContainsKey(section.Id))
            .Select(section => (int?)StateCodes[section.Id])
            .FirstOrDefault();

    private static IEnumerable<ConsentOutcome> GetOutcomes(JsonElement model)
    {
        if (model.TryGetProperty("europe", out var europe))
            yield return TcfExpectation.GetOutcome(europe);
        if (model.TryGetProperty("canada", out var canada))
            yield return CanadaPurposes.All(canada.GetIntegers("purposes").Contains) ? ConsentOutcome.Granted : ConsentOutcome.Denied;
        if (model.TryGetProperty("usPrivacy", out var usPrivacy))
            yield return usPrivacy.GetString() switch { "Y" => ConsentOutcome.OptedOut, "N" => ConsentOutcome.Granted, _ => ConsentOutcome.NotFound };
        foreach (var (_, fields) in GetUsSections(model))
            yield return GetOutcome(fields);
    }

    private static IEnumerable<(int Id, int[] Fields)> GetUsSections(JsonElement model) =>
        model.GetProperty("us").EnumerateObject()
            .Select(section => (int.Parse(section.Name, System.Globalization.CultureInfo.InvariantCulture), section.Value.EnumerateArray().Select(value => value.GetInt32()).ToArray()))
            .OrderBy(section => section.Item1);

    private static ConsentOutcome GetOutcome(int[] fields) =>
        fields.Contains(1) ? ConsentOutcome.OptedOut
        : fields.AsSpan(0, 3).Contains(3) ? ConsentOutcome.Invalid
        : fields.AsSpan(0, 3).Contains(2) ? ConsentOutcome.Granted
        : ConsentOutcome.NotFound;
}
