using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits writer calls with one value, and loops over collections.</summary>
internal static class ValueEmitter
{
    /// <summary>Emits one call with a value, such as <c>writer.WriteItem(item);</c>. An enum is converted to text.</summary>
    /// <param name="call">The call up to the value: <c>writer.WriteProperty("id"u8, </c></param>
    public static void EmitCall(SourceWriter writer, string call, string access, ValueModel value)
    {
        if (value.Enum is not { } type)
        {
            writer.WriteLine(call + access + ");");
            return;
        }

        writer.WriteLine(call + access + " switch").OpenBlock();
        foreach (var member in type.Members)
            writer.WriteLine($"{type.TypeName}.{member.Name} => {Literals.ToStringLiteral(member.Text)},");

        // The cast gives null a type when the enum has no members.
        writer.WriteLine("_ => (string?)null,").Outdent().WriteLine("});");
    }

    /// <summary>Opens a loop over a collection; the loop variable is <c>item</c>.</summary>
    public static void OpenLoop(SourceWriter writer, FieldModel field)
    {
        var typeArgument = field.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.WriteLine($"foreach (var item in global::Capi.Payload.MetaSequence.From{typeArgument}(value.{field.AccessExpression}))").OpenBlock();
    }
}
