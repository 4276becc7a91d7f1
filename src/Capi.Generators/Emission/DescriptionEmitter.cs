using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits the list of parameters that a contract sends: as a table in the XML docs for readers, as attributes for tools.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        var rows = Rows(contract);
        Table(writer, contract, rows);

        writer.Line($"[global::Capi.Payload.MetaContract({Literals.Text(contract.EventName)}, \"{WireName(contract.ActionSource)}\")]");
        foreach (var (path, section, key, handling) in rows)
            writer.Line($"[global::Capi.Payload.MetaContractMember(\"{path}\", \"{section}\", {Literals.Text(key)}, \"{handling}\")]");
    }

    private static void Table(SourceWriter writer, EventContract contract, List<(string Path, string Section, string Key, string Handling)> rows)
    {
        var paths = rows.Max(row => row.Path.Length);
        var keys = rows.Max(row => Literals.Xml(row.Key).Length);
        writer.Line($"/// <remarks>Sent to Meta as <c>{Literals.Xml(contract.EventName)}</c> (member, parameter, handling):").Line("/// <code>");
        foreach (var (path, _, key, handling) in rows)
            writer.Line($"/// {path.PadRight(paths)}  {Literals.Xml(key).PadRight(keys)}  {handling}");
        writer.Line("/// </code></remarks>");
    }

    private static List<(string Path, string Section, string Key, string Handling)> Rows(EventContract contract)
    {
        var rows = new List<(string, string, string, string)>();
        foreach (var field in contract.Fields)
        {
            // Consent decides whether the event is sent; it is not sent itself.
            if (field.Annotation == AnnotationKind.EventConsent)
                continue;

            rows.Add((field.Path, SectionName(field.Section), field.Key, HandlingName(field.Annotation)));
            foreach (var member in field.Value.Entry)
                rows.Add((field.Path + "." + member.Path, SectionName(member.Section), member.Key, "data"));
        }

        return rows;
    }

    private static string SectionName(FieldSection section) => section switch
    {
        FieldSection.Event => "event",
        FieldSection.UserData => "user_data",
        FieldSection.CustomData => "custom_data",
        _ => "contents",
    };

    private static string HandlingName(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.Hashed => "hashed",
        AnnotationKind.Clear => "clear",
        _ => "data",
    };

    /// <summary>Converts the enum member to Meta's value: <c>PhoneCall</c> to <c>phone_call</c>.</summary>
    private static string WireName(string actionSource) =>
        string.Concat(actionSource.Select((letter, index) =>
            letter is >= 'A' and <= 'Z' ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
