using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the calls that write one key of <c>custom_data</c>.</summary>
internal static class CustomDataEmitter
{
    public static void Emit(SourceWriter writer, List<FieldModel> fields)
    {
        var key = Literals.ToUtf8JsonLiteral(fields[0].Key);
        var isArray = fields.Any(field => field.IsList || field.Value.IsCollection || field.Value.Kind is null);
        if (!isArray)
        {
            ValueEmitter.EmitCall(writer, GetWriteCall(fields[0], key), "value." + fields[0].AccessExpression, fields[0].Value);
            return;
        }

        writer.WriteLine($"writer.WriteStartArray({key});");
        foreach (var field in fields)
            EmitItems(writer, field, "value." + field.AccessExpression);
        writer.WriteLine("writer.WriteEndArray();");
    }

    // These two have methods of their own: the runtime rejects an event that lacks one where Meta requires it.
    private static string GetWriteCall(FieldModel field, string key) => field.Key switch
    {
        "value" => "writer.WriteValue(",
        "currency" => "writer.WriteCurrency(",
        _ => "writer.WriteProperty(" + key + ", ",
    };

    private static void EmitItems(SourceWriter writer, FieldModel field, string access)
    {
        if (!field.Value.IsCollection && field.Value.Kind is not null)
        {
            ValueEmitter.EmitCall(writer, "writer.WriteItem(", access, field.Value);
            return;
        }

        if (field.Value.IsCollection)
        {
            ValueEmitter.OpenLoop(writer, field);
            access = "item";
        }

        else
        {
            // A separate scope: each field declares its own variable "content".
            writer.OpenBlock();
        }

        if (field.Value.Kind is not null)
            ValueEmitter.EmitCall(writer, "writer.WriteItem(", access, field.Value);
        else
            EmitContent(writer, field, access);

        writer.CloseBlock();
    }

    private static void EmitContent(SourceWriter writer, FieldModel field, string access)
    {
        var canBeNull = field.Value.IsItemNullable || access.Contains("?.");
        if (canBeNull)
            writer.WriteLine($"if ({access} is {{ }} content)").OpenBlock();

        var accessor = canBeNull ? "content" : access;
        writer.WriteLine("writer.WriteStartContent();");
        foreach (var member in field.Value.ContentFields)
            EmitContentField(writer, member, accessor);
        writer.WriteLine("writer.WriteEndContent();");

        if (canBeNull)
            writer.CloseBlock();
    }

    private static void EmitContentField(SourceWriter writer, FieldModel member, string accessor)
    {
        var key = Literals.ToUtf8JsonLiteral(member.Key);
        var access = accessor + "." + member.AccessExpression;
        if (!member.Value.IsCollection)
        {
            ValueEmitter.EmitCall(writer, $"writer.WriteProperty({key}, ", access, member.Value);
            return;
        }

        var typeArgument = member.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.WriteLine($"writer.WriteStartArray({key});")
            .WriteLine($"foreach (var element in global::Capi.Payload.MetaSequence.From{typeArgument}({access}))")
            .OpenBlock();
        ValueEmitter.EmitCall(writer, "writer.WriteItem(", "element", member.Value);
        writer.CloseBlock().WriteLine("writer.WriteEndArray();");
    }
}
