using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the list of parameters that a contract sends: as a table in the XML docs for readers, as attributes for tools.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        var rows = GetRows(contract);
        EmitTable(writer, contract, rows);

        writer.WriteLine($"[global::Capi.Payload.MetaContract({Literals.ToStringLiteral(contract.EventName)}, \"{GetActionSourceValue(contract.ActionSource)}\")]");
        foreach (var (path, section, key, handling, type) in rows)
        {
            var withType = PixelEmitter.IsSentByBrowser(contract) && type.Length > 0 ? handling + " " + type : handling;
            writer.WriteLine($"[global::Capi.Payload.MetaContractMember(\"{path}\", \"{section}\", {Literals.ToStringLiteral(key)}, {Literals.ToStringLiteral(withType)})]");
        }
    }

    private static void EmitTable(SourceWriter writer, EventContract contract, List<(string Path, string Section, string Key, string Handling, string Type)> rows)
    {
        var paths = rows.Max(row => row.Path.Length);
        var keys = rows.Max(row => Literals.EscapeXml(row.Key).Length);
        writer.WriteLine($"/// <remarks>Sent to Meta as <c>{Literals.EscapeXml(contract.EventName)}</c> (member, parameter, handling):").WriteLine("/// <code>");
        foreach (var (path, _, key, handling, _) in rows)
            writer.WriteLine($"/// {path.PadRight(paths)}  {Literals.EscapeXml(key).PadRight(keys)}  {handling}");
        writer.WriteLine("/// </code></remarks>");
    }

    private static List<(string Path, string Section, string Key, string Handling, string Type)> GetRows(EventContract contract)
    {
        var rows = new List<(string, string, string, string, string)>();
        foreach (var field in contract.Fields)
        {
            // Consent decides whether the event is sent; it is not sent itself.
            if (field.Annotation == AnnotationKind.EventConsent)
                continue;

            rows.Add((field.Path, GetSectionName(field.Section), field.Key, GetHandlingName(field.Annotation), GetTypeName(field)));
            foreach (var member in field.Value.ContentFields)
                rows.Add((field.Path + "." + member.Path, GetSectionName(member.Section), member.Key, "data", GetTypeName(member)));
        }

        return rows;
    }

    private static string GetSectionName(FieldSection section) => section switch
    {
        FieldSection.Event => "event",
        FieldSection.UserData => "user_data",
        FieldSection.CustomData => "custom_data",
        _ => "contents",
    };

    private static string GetHandlingName(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.Hashed => "hashed",
        AnnotationKind.Clear => "clear",
        _ => "data",
    };

    /// <summary>The type that the browser's half of the event has: for example <c>number?</c>, <c>string[]</c> or <c>enum["a","b"]</c>. Empty for what only the server sends.</summary>
    private static string GetTypeName(FieldModel field)
    {
        if (field.Annotation is not (AnnotationKind.EventId or AnnotationKind.CustomData))
            return "";

        var isArray = field.Value.IsCollection || (field.Section == FieldSection.CustomData && (field.IsList || field.Value.Kind is null));
        return GetScalarName(field.Value) + (isArray ? "[]" : "") + (field.IsOptional ? "?" : "");
    }

    private static string GetScalarName(ValueModel value) => value.Kind switch
    {
        null => "content",
        ScalarKind.Boolean => "boolean",
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => "integer",
        ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single => "number",
        ScalarKind.DateOnly => "date",
        ScalarKind.DateTimeOffset => "time",
        ScalarKind.Guid => "guid",
        ScalarKind.Enum => "enum[" + string.Join(",", value.Enum!.Members.Select(member => "\"" + Literals.EscapeJson(member.Text) + "\"").Distinct()) + "]",
        _ => "string",
    };

    /// <summary>Converts the enum member to Meta's value: <c>PhoneCall</c> to <c>phone_call</c>.</summary>
    private static string GetActionSourceValue(string actionSource) =>
        string.Concat(actionSource.Select((letter, index) =>
            letter is >= 'A' and <= 'Z' ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
