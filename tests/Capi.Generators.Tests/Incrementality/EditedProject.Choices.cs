namespace Capi.Generators.Tests.Incrementality;

internal static partial class EditedProject
{
    /// <summary>The possible texts of each placeholder.</summary>
    public static IReadOnlyDictionary<string, string[]> Choices { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["globalUsing"] = ["global using Moment = System.DateTimeOffset;", "global using Moment = System.DateTime;", "", "global using Moment = System.DateTimeOffset; global using Shop.Common;"],
        ["orderUsing"] = ["", "using Channel = System.String;", "using Shop.Common;", "using System.Linq;"],
        ["orderNullable"] = ["", "#nullable disable"],
        ["eventName"] = ["\"Purchase\"", "Names.Event", "\"Donate\"", "nameof(Names)"],
        ["orderMember"] = ["", "[Clear] public string? Fbc { get; init; }", "public string? Note { get; init; }", "public override string? Phone { get; init; }", "public override string ToString() => \"\";"],
        ["orderBody"] = ["return 1;", "return 2;", "\n#nullable disable\n return 3;", "return ", "return 1; } public int More() { return 4;"],
        ["partAttribute"] = ["", "[MetaEvent(\"Lead\")] ", "[System.Obsolete(\"old\")] ", "sealed "],
        ["currency"] = ["\"EUR\"", "Names.Euro", "\"USD\"", "\"Euro\"", "\"\""],
        ["saleNullable"] = ["", "#nullable disable", "// nothing"],
        ["saleBody"] = ["return 1;", "\n#nullable disable\n return 1;", "\n#nullable enable\n return 1;", "\n#if FLAG\n return 1;\n#else\n return 2;\n#endif\n", "return 5;"],
        ["idType"] = ["string", "Guid", "string?", "long", "Unknown"],
        ["idGetter"] = ["=> \"7\"; }", "=> \"\"; }", "; init; }", "{ return \"\"; } }", "; } = \"\"; //"],
        ["phone"] = ["[field: Hashed] public virtual string? Phone { get { return field; } init { } }", "[Hashed] public virtual string? Phone { get; init; }", "[field: Hashed] public virtual string? Phone { get { return \"\"; } init { } }", "[Clear(\"fbp\")] public virtual string? Phone { get; init; }", "public virtual string? Phone { get; init; }"],
        ["saleMember"] = ["", "[Hashed] internal string? State { get; init; }", "[Hashed] private string? Gender { get; init; }", "public string? Remark { get; init; }"],
        ["labelBody"] = ["=> \"a\";", "=> \"b\";", "{ return \"c\"; }", "=> "],
        ["addressMember"] = ["", "[Hashed] public string? Country { get; set; }", "[Hashed(\"zp\")] public int Code;", "[Hashed] public string? City { get; set; }", "public new void City() { }"],
        ["place"] = ["", "[Hashed] public string? PostalCode { get; set; }", "[Hashed] public Shop.Region State { get; set; }", "public void Go() { }", "public void Go() { return; }"],
        ["constant"] = ["const", "static readonly"],
        ["euro"] = ["\"EUR\"", "\"EURO\"", "\"CHF\""],
        ["eventEnd"] = ["\"chase\"", "\"pose\""],
        ["namesBody"] = ["return Euro;", "return \"\";", "return Event + Euro;"],
        ["channelAttribute"] = ["", "[System.Flags]", "[System.Obsolete(\"old\")]"],
        ["channel"] = ["Shop", "Store", "Shop, Phone", "Shop, [System.Runtime.Serialization.EnumMember(Value = \"x\")] Phone", "Web2 = Web"],
        ["leadId"] = ["id", "\"\"", "id + 1"],
        ["toString"] = ["() { return \"lead\"; }", "() { return \"\"; }", "(int width) { return \"\"; }"],
        ["shadow"] = ["", "namespace Shop { public struct DateTimeOffset; }", "namespace Shop { public static class OrderMetaEventExtensions { public static int Count() { return 1; } } }", "namespace Shop { public static partial class OrderMetaEventExtensions; }", "namespace Shop.Common { public enum Channel { A, B } }", "namespace Shop { public enum Region { Bavaria, Tyrol } }", "[assembly: System.CLSCompliant(true)]", "namespace Shop { namespace Capi { public class HashedAttribute : System.Attribute; } }"],
        ["otherComment"] = ["", "// a comment", "#pragma warning disable CS0618", "/// <summary>Another.</summary>"],
        ["otherBody"] = ["return 1;", "return 2;", "return 3;", "var x = 1; return x;", "return", "#if"],
        ["otherField"] = ["0", "1"],
        ["otherTotal"] = ["0", "Field"],
        ["otherMember"] = ["", "public int More;", "public void Less() { }", "}"],
    };
}
