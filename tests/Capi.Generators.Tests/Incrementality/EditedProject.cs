namespace Capi.Generators.Tests.Incrementality;

/// <summary>A project of several files with placeholders and their possible texts. The first choices give a project with valid contracts;
/// the others change the output, make a contract invalid, or have no effect.</summary>
internal static partial class EditedProject
{
    /// <summary>The files; <c>$name$</c> is a placeholder.</summary>
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

    /// <summary>Two versions of the referenced library. Its private member is visible with MetadataImportOptions.All.</summary>
    public static IReadOnlyList<string> LibraryVersions { get; } = new[] { "", "[Hashed] public string? LastName { get; init; }" }.Select(more => $$"""
        using Capi;
        namespace Shop;
        public abstract record Root
        {
            [Hashed] public string? FirstName { get; init; }
            [Hashed] private string? Secret { get; init; }
            {{more}}
        }
        """).ToList();
}
