using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Rules;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Data processing options that Meta does not list.</summary>
/// <remarks>Meta's pages disagree on the list of states, so an unknown state is not rejected.</remarks>
internal static class DataProcessingAdvice
{
    private static readonly string[] Places = [DataProcessingRule.Country, DataProcessingRule.State];

    public static IEnumerable<string> Of(EventView view)
    {
        if (view.Member(DataProcessingRule.Options) is { ValueKind: JsonValueKind.Array } options
            && !options.EnumerateArray().All(option => option.ValueEquals(DataProcessingRule.LimitedDataUse)))
            yield return $"{view.Path.Then(DataProcessingRule.Options)} contains an option Meta does not list; the only one is {DataProcessingRule.LimitedDataUse}.";

        foreach (var name in Places)
        {
            var known = Parameters.Find(ParameterSection.Event, name)!.Values;
            if (WholeNumber.DigitsOf(view.Member(name)) is { } code && !known.Contains(code, StringComparer.Ordinal))
                yield return $"{view.Path.Then(name)} is not a value Meta lists: {string.Join(", ", known)}.";
        }
    }
}
