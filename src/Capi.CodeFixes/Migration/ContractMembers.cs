using Capi.Analyzers.Migration;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>Reads the members of a contract from the payload of an event.</summary>
internal sealed class ContractMembers(CapiEvent one, SourceExpressionFinder finder, MemberValues values, ContentItems items)
{
    // MetaEventContext captures these from the request.
    private static readonly HashSet<string> ContextKeys = new(StringComparer.Ordinal) { "client_user_agent", "client_ip_address", "fbp", "fbc", "event_source_url", "referrer_url" };

    // What a record declares or inherits, and the method with the call.
    private static readonly HashSet<string> ReservedNames = new(StringComparer.Ordinal) { "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "Clone", "Deconstruct", "PrintMembers", "EqualityContract", "ReferenceEquals", "SendAsync" };

    private readonly List<ContractMember> _members = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The members: event ID, time, customer information, custom data.</summary>
    /// <param name="required">The keys of <c>custom_data</c> that the event needs.</param>
    public IReadOnlyList<ContractMember> Read(IEnumerable<string> required)
    {
        var id = one.Payload.Find("event_id").ToList() is [var written] ? finder.FindId(written) : null;
        var isPerson = id is not null && one.GetValues("event_id").SelectMany(value => value.WithParts()).Any(value => PersonalValues.IsPersonal(value) || KeyInference.InferUserDataKey(value.Name) is not null);
        Add("[EventId]", isPerson ? new("string", null, $"{id!.Text} identifies a person; the event needs an ID of its own, such as the number of the order") : NoteHash(values.ChooseEventId(id)), isPerson ? "EventId" : GetName(id, "EventId"));
        var time = finder.FindMoment(one.Payload.Find("event_time")) ?? finder.FindSource(one.GetValues("event_time"));
        Add("[EventTime]", MemberValues.ChooseEventTime(time), GetName(time, "OccurredAt"));
        AddOptOut();
        foreach (var field in GetFields(one.UserData))
            AddUserData(field);
        foreach (var field in GetFields(one.CustomData))
            AddCustomData(field);
        foreach (var key in required.Concat(_keys.Contains("value") ? ["currency"] : []).Where(_keys.Add).ToList())
            Add($"[CustomData(\"{key}\")]", values.ChooseCustomData(key, ParameterDefinitions.Find(ParameterSection.CustomData, key), null) with { Todo = $"the event needs '{key}', which the payload doesn't have" }, key);
        return _members;
    }

    /// <summary>What the contract doesn't have, after <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The values that <c>MetaEventContext</c> has, with their keys.</summary>
    public IReadOnlyList<(string Key, SourceExpression? Value)> ReadContext() =>
    [
        .. one.Payload.Fields.Concat(one.UserData.SelectMany(user => user.Fields)).Where(field => ContextKeys.Contains(field.Key)).GroupBy(field => field.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, finder.Find(group.First(), isHashed: false) is { } source ? values.ConvertToText(source) : null)),
    ];

    private static IEnumerable<PayloadField> GetFields(IEnumerable<PayloadObject> sections) =>
        sections.SelectMany(section => section.Fields).Where(field => !ContextKeys.Contains(field.Key)).GroupBy(field => field.Key, StringComparer.Ordinal).Select(group => group.OrderBy(field => field.IsDefault).First());

    private void AddOptOut()
    {
        if (one.Payload.Find("opt_out").ToList() is [var field] && finder.Find(field, isHashed: false) is { Type.SpecialType: SpecialType.System_Boolean } source)
            Add("[OptOut]", new("bool", source), source.Name);
    }

    private void AddUserData(PayloadField field)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is not { } parameter)
            return;

        var source = finder.Find(field, parameter.Handling != Handling.Clear);
        var isDigest = field.Values.Any(value => PersonalValues.IsHashedName(value));
        Add($"[{(parameter.Handling == Handling.Clear ? "Clear" : "Hashed")}(\"{field.Key}\")]", NoteDefaults(values.ChooseUserData(parameter, source, isDigest), field), GetName(source, parameter.Name));
    }

    private void AddCustomData(PayloadField field)
    {
        var parameter = ParameterDefinitions.Find(ParameterSection.CustomData, field.Key);

        if (FindReasonNotToCopy(field, parameter) is { } reason)
        {
            _notes.Add($"'{field.Key}' is left out: {reason}.");
            return;
        }

        if (!_keys.Add(field.Key))
            return;

        if (field.Key == "contents")
        {
            Add("[CustomData(\"contents\")]", items.Choose(field), "Lines");
            return;
        }

        var attribute = $"[CustomData({SymbolDisplay.FormatLiteral(field.Key, quote: true)})]";
        if (ConstantSource.Find(field.Values) is { } constant)
        {
            var value = values.ChooseCustomData(field.Key, parameter, ConstantSource.IsAllowed(constant, parameter) ? constant : null);
            Add(attribute, value.Argument is not null && field.Key is "value" or "currency" ? value with { Todo = $"the sender writes {constant.Text} for every event", IsUnchanged = true } : value, parameter?.Name ?? field.Key);
            return;
        }

        var source = parameter?.IsList == true && finder.FindJoined(field) is { } list ? list : finder.Find(field, isHashed: false);
        Add(attribute, NoteDefaults(values.ChooseCustomData(field.Key, parameter, source), field), GetName(source, parameter?.Name ?? field.Key));
    }

    // The call passes the value itself, and nothing where there is none.
    private static MemberValue NoteDefaults(MemberValue value, PayloadField field) =>
        value is { Argument: not null, Todo: null } && field.Values.Any(one => one.Kind == OriginKind.Constant) && field.Values.Any(one => one.Kind is not (OriginKind.Constant or OriginKind.Null or OriginKind.Empty)) && !IsWritten(value, field)
            ? value with { Todo = $"the sender writes {string.Join(", ", field.Values.Where(one => one.Kind == OriginKind.Constant).Select(one => one.Operation.Syntax.ToString()).Distinct())} in some cases; the contract sends what there is" }
            : value;

    // The expression contains the constants.
    private static bool IsWritten(MemberValue value, PayloadField field) => field.Values.Where(one => one.Kind == OriginKind.Constant).All(one => value.Argument!.Text.Contains(one.Operation.Syntax.ToString()));

    private MemberValue NoteHash(MemberValue id) =>
        id is { Argument: not null, Todo: null } && one.GetValues("event_id").Any(value => value.IsHashed) ? id with { Todo = "the payload sends a hash of it; the browser must send the same ID as the contract" } : id;

    private static string? FindReasonNotToCopy(PayloadField field, ParameterDefinition? parameter)
    {
        if (parameter is null && (PersonalValues.IsPersonalName(field.Key) || field.Values.SelectMany(value => value.WithParts()).Any(PersonalValues.IsPersonal)))
            return "custom_data is sent in clear";

        var isBoolean = field.Type?.SpecialType == SpecialType.System_Boolean;
        return new[] { field.Key }.Concat(field.Values.Select(value => value.Name)).Select(name => ForbiddenDataTerms.Find(name, isBoolean)).FirstOrDefault(found => found is not null) is { } forbidden ? $"Meta forbids data about {forbidden}" : null;
    }

    private void Add(string attribute, MemberValue value, string name) =>
        _members.Add(new ContractMember(attribute, value.Type, GetName(name), value.Argument, value.Todo is null ? [] : [value.Todo]) { IsUnchanged = value.IsUnchanged });

    private static string GetName(SourceExpression? source, string otherwise) => source?.Name is { Length: > 0 } name ? name : otherwise;

    private string GetName(string source)
    {
        var name = string.Concat(source.Split('_', ' ', '-', '.', ':').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (name.Length == 0 || !SyntaxFacts.IsValidIdentifier(name))
            name = "Value";
        if (ReservedNames.Contains(name))
            name += "Value";
        var candidate = name;
        for (var number = 2; !_names.Add(candidate); number++)
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }
}
