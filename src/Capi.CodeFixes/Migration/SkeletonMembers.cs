using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>One member of the contract, and the expression that the call passes for it.</summary>
/// <param name="Declaration">The parameter of the record with its attribute.</param>
/// <param name="Argument">The expression for the call.</param>
/// <param name="Todos">What the payload doesn't tell.</param>
internal sealed record SkeletonMember(string Declaration, string Argument, IReadOnlyList<string> Todos);

/// <summary>Reads the members of a contract from the payload of an event.</summary>
internal static class SkeletonMembers
{
    /// <summary>The members: event ID, time, customer information, custom data.</summary>
    public static IReadOnlyList<SkeletonMember> Read(CapiEvent one)
    {
        var members = new List<SkeletonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddEventId(one, members, names);
        AddEventTime(one, members, names);
        foreach (var field in GetFields(one.UserData))
            AddUserData(field, members, names);
        foreach (var field in GetFields(one.CustomData))
            AddCustomData(field, members, names);
        return members;
    }

    private static IEnumerable<PayloadField> GetFields(IEnumerable<PayloadObject> sections) =>
        sections.SelectMany(section => section.Fields).Where(field => !ContractSkeleton.IsOfContext(field.Key)).GroupBy(field => field.Key, StringComparer.Ordinal).Select(group => group.First());

    private static void AddEventId(CapiEvent one, List<SkeletonMember> members, HashSet<string> names)
    {
        var source = FindSource(one.GetValues("event_id"));
        var todos = source is null ? ["the event needs an ID that the browser and a retry can repeat, such as the number of the order"] : Array.Empty<string>();
        members.Add(new($"[EventId] string {GetName(source?.Name ?? "EventId", names)}", FormatArgument(source, isText: true), todos));
    }

    private static void AddEventTime(CapiEvent one, List<SkeletonMember> members, HashSet<string> names)
    {
        var source = FindSource(one.GetValues("event_time"));
        var todos = source is null ? ["the time of the fact, not of sending"] : source.Operation.Type?.Name is "DateTimeOffset" ? Array.Empty<string>() : ["the source is no DateTimeOffset; which time zone is it in?"];
        members.Add(new($"[EventTime] DateTimeOffset {GetName(source?.Name ?? "OccurredAt", names)}", FormatArgument(source, isText: false), todos));
    }

    private static void AddUserData(PayloadField field, List<SkeletonMember> members, HashSet<string> names)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is not { } parameter)
            return;

        var source = FindSource(field.Values);
        var attribute = parameter.Handling == Handling.Clear ? $"[Clear(\"{field.Key}\")]" : $"[Hashed(\"{field.Key}\")]";
        var todos = new List<string>();
        if (source is null)
            todos.Add($"the payload doesn't tell where '{field.Key}' comes from");
        else if (PersonalValues.IsHashedName(source))
            todos.Add("the source is a hash already: pass it as a digest, or pass the value itself");
        members.Add(new($"{attribute} string? {GetName(source?.Name ?? parameter.Name, names)}", FormatArgument(source, isText: true), todos));
    }

    private static void AddCustomData(PayloadField field, List<SkeletonMember> members, HashSet<string> names)
    {
        var source = FindSource(field.Values);
        var todos = new List<string>();
        if (source is null)
            todos.Add($"the payload doesn't tell where '{field.Key}' comes from");
        if (ParameterDefinitions.Find(ParameterSection.CustomData, field.Key) is null && (PersonalValues.IsPersonalName(field.Key) || (source is not null && PersonalValues.IsPersonal(source))))
        {
            // Never copied: Meta forbids it.
            return;
        }

        if (field.Key == "contents")
        {
            members.Add(new($"[CustomData(\"contents\")] IReadOnlyList<object> {GetName("Lines", names)}", "default!", ["a type with [MetaContent] for the items (docs/attributes.md)"]));
            return;
        }

        var type = field.Key is "value" or "predicted_ltv" ? "decimal" : field.Key == "content_ids" ? "IReadOnlyList<string>" : field.Key == "num_items" ? "int" : "string";
        members.Add(new($"[CustomData({SymbolDisplay.FormatLiteral(field.Key, quote: true)})] {type} {GetName(source?.Name ?? field.Key, names)}", field.Key == "content_ids" ? FormatList(source) : FormatArgument(source, isText: type == "string"), todos));
    }

    // One ID where the contract has a list of them.
    private static string FormatList(TracedValue? source) =>
        source?.Operation.Type?.SpecialType == SpecialType.System_String ? $"[{source.Operation.Syntax}]" : FormatArgument(source, isText: false);

    /// <summary>The member or parameter that a key comes from, before it was hashed or converted; null when there is no single one.</summary>
    private static TracedValue? FindSource(IEnumerable<TracedValue> values)
    {
        var sources = values.SelectMany(value => value.WithParts()).Where(value => value.Kind is OriginKind.Member or OriginKind.Parameter).ToList();
        return sources.Count > 0 && sources.All(source => SymbolEqualityComparer.Default.Equals(source.Symbol, sources[0].Symbol)) ? sources[0] : null;
    }

    private static string FormatArgument(TracedValue? source, bool isText) => source switch
    {
        null => "/* TODO */ default!",
        _ when isText && source.Operation.Type is { SpecialType: not SpecialType.System_String } => source.Operation.Syntax + ".ToString()",
        _ => source.Operation.Syntax.ToString(),
    };

    private static string GetName(string source, HashSet<string> names)
    {
        var name = string.Concat(source.Split('_', ' ', '-', '.', ':').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (name.Length == 0 || !SyntaxFacts.IsValidIdentifier(name))
            name = "Value";
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }
}
