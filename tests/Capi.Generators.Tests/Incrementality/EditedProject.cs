namespace Capi.Generators.Tests.Incrementality;

/// <summary>A project of several files with holes, and what can stand in each hole. The first choice of each makes a project whose contracts get
/// their code; the others change what is emitted, break a contract, or change nothing that is seen.</summary>
internal static class EditedProject
{
    /// <summary>The files; <c>$name$</c> is a hole.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("Usings.cs", "global using System;\nglobal using System.Collections.Generic;\n$globalUsing$\n"),
        ("Order.cs", """
            using Capi;
            $orderUsing$
            namespace Shop;
            $orderNullable$
            [MetaEvent($eventName$)]
            public sealed partial record Order([EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData] decimal Value) : Sale
            {
                $orderMember$
                private int Answer() { $orderBody$ }
            }
            """),
        ("Order.Part.cs", """
            using Capi;
            namespace Shop;
            $partAttribute$public partial record Order
            {
                [CustomData] public string Currency { get; init; } = $currency$;
                [CustomData("channel")] public Channel Channel { get; init; }
                [Flatten] public Address? Billing { get; init; }
            }
            """),
        ("Sale.cs", """
            using Capi;
            namespace Shop;
            $saleNullable$
            public abstract record Sale : Root
            {
                public abstract record Unused { public int Count() { $saleBody$ } }
                [EventId] public $idType$ Id { get $idGetter$ }
                $phone$
                $saleMember$
            }
            """),
        ("Address.cs", """
            using Capi;
            namespace Shop;
            public class Address : Place
            {
                [Hashed] public string? City { get; set; }
                public string Label() $labelBody$
                $addressMember$
            }
            """),
        ("Place.cs", "using Capi;\nnamespace Shop;\npublic class Place { $place$ }\n"),
        ("Names.cs", """
            namespace Shop;
            public static class Names
            {
                public $constant$ string Euro = $euro$;
                public const string Event = "Pur" + $eventEnd$;
                public static string Text() { $namesBody$ }
            }
            """),
        ("Channel.cs", """
            namespace Shop
            {
                $channelAttribute$
                public enum Channel { Web, $channel$ }
            }
            namespace Shop.Common { }
            """),
        ("Lead.cs", """
            using Capi;
            namespace Shop
            {
                public static partial class Desk
                {
                    [MetaEvent("Lead")]
                    public partial class Lead(string id)
                    {
                        [EventId] public string Id { get; } = $leadId$;
                        [EventTime] public Moment At { get; set; }
            #if FLAG
                        [Hashed] public string? PostalCode { get; set; }
            #else
                        [Hashed] public string? City { get; set; }
            #endif
                        [Clear("external_id")] public Guid Customer { get; set; }
                        public override string ToString$toString$
                    }
                }
            }
            """),
        ("Shadow.cs", "$shadow$\n"),
        ("Other.cs", """
            namespace Shop;
            $otherComment$
            public class Other
            {
                public int Answer() { $otherBody$ }
                public int Field = $otherField$;
                public int Total => $otherTotal$;
                $otherMember$
            }
            """),
    ];

    /// <summary>Two versions of what the project refers to. The private member is seen where the options say that everything is imported.</summary>
    public static IReadOnlyList<string> Library { get; } = new[] { "", "[Hashed] public string? LastName { get; init; }" }.Select(more => $$"""
        using Capi;
        namespace Shop;
        public abstract record Root
        {
            [Hashed] public string? FirstName { get; init; }
            [Hashed] private string? Secret { get; init; }
            {{more}}
        }
        """).ToList();

    /// <summary>What can stand in each hole.</summary>
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
