namespace Capi.Generators.Tests.Shapes;

// Conflicting, nested, obsolete and experimental names.
internal static partial class ShapeCorpus
{
    private static IEnumerable<(string Name, string Code)> GetNames()
    {
        yield return ("keywords", $$"""
            using Capi;
            namespace @namespace.@class;
            public partial class @event
            {
                [MetaEvent("Lead")]
                public partial record @record([EventId] string @int, [EventTime] DateTimeOffset @this, [Hashed("em")] string? @string, [CustomData("value")] decimal @base, [CustomData("currency")] string @record2, [CustomData("field")] string @field, [CustomData("k")] @enum @value);
            }
            public enum @enum { @if, @required }
            // file: Make.cs
            public static class Make { public static object[] All() => [new @namespace.@class.@event.@record("a", {{Now}}, "a@example.com", 1m, "EUR", "f", @namespace.@class.@enum.@if)]; }
            """);
        yield return ("hostile names", $$"""
            using Capi;
            namespace Shop
            {
                namespace System { public class DateTimeOffset; public class Obsolete; }
                namespace Capi { public class IMetaCapiClient; public class Payload; }
                public class String; public class Capi2;
                [global::Capi.MetaEvent("Lead")]
                public partial record Order([global::Capi.EventId] string Id, [global::Capi.EventTime] global::System.DateTimeOffset At, [global::Capi.Hashed] string? Email)
                {
                    public int writer => 1; public int Write => 2; public int EventName => 3; public int ActionSource => 4;
                    [global::Capi.CustomData("kind")] public Kind value => Kind.System;
                    public enum Kind { System, Capi }
                    public class global2; public class CultureInfo;
                }
            }
            // file: Make.cs
            public static class Make { public static object[] All() => [new Shop.Order("a", new global::System.DateTimeOffset(2026, 11, 22, 11, 0, 0, default), "a@example.com")]; }
            """);
        yield return ("nested at every accessibility", $$"""
            using Capi;
            public static partial class Outer
            {
                internal partial struct Inner
                {
                    [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                    public static object[] Hidden() => [new Secret("b", {{Now}}, "b@example.com")];
                    [MetaEvent("Lead")] private sealed partial record Secret([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                }
            }
            public partial interface IHolder { [MetaEvent("Lead")] public partial record struct Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email); }
            public partial record Family { [MetaEvent("Lead")] protected internal partial class Child { [EventId] public string Id => "c"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "c@example.com"; } [MetaEvent("Lead")] private protected partial class Late { [EventId] public string Id => "d"; [EventTime] public DateTimeOffset At => {{Now}}; [Hashed] public string Email => "d@example.com"; } internal static object MakeLate() => new Late(); }
            public static class Make { public static object[] All() => [new Outer.Inner.Order("a", {{Now}}, "a@example.com"), .. Outer.Inner.Hidden(), new IHolder.Order("e", {{Now}}, "e@example.com"), new Family.Child(), Family.MakeLate()]; }
            """);
        yield return ("names that differ only in case", $$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Lead")] public partial record ORDER([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public partial class Outer { [MetaEvent("Lead")] internal partial record Inner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email); }
            [MetaEvent("Lead")] public partial record OuterInner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com"), new ORDER("b", {{Now}}, "b@example.com"), new Outer.Inner("c", {{Now}}, "c@example.com"), new OuterInner("d", {{Now}}, "d@example.com")]; }
            """);
        yield return ("obsolete and experimental", $$"""
            using System.Diagnostics.CodeAnalysis;
            using Capi;
            #pragma warning disable CS0618, CS0612, EXP1, EXP2
            [Experimental("EXP1")] public enum Kind { [Obsolete("old \"one\"")] Old, New }
            [Experimental("EXP2"), Obsolete("Use \\ another")]
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [property: Obsolete] [Hashed] string? Email, [CustomData("kind")] Kind Kind)
            {
                [Obsolete("gone", true)] [CustomData("gone")] public string Gone => "g";
            }
            [MetaEvent("Lead")]
            public partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email)
            {
                [Obsolete("gone", true)] [CustomData("gone")] public string Gone => "g";
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", Kind.Old), new Second("a", {{Now}}, "a@example.com")]; }
            """);
        yield return ("a promise of CLS compliance", $$"""
            using Capi;
            [assembly: System.CLSCompliant(true)]
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            [MetaEvent("Lead")] internal partial record Inner([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public partial class Seen : Family
            {
                [MetaEvent("Lead")] protected partial record Heir([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [EventConsent] MetaConsent Consent);
                [MetaEvent("Lead")] private partial record Own([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                [MetaEvent("Lead")] private protected partial record Near([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
                public static object[] Hidden() => [new Heir("b", {{Now}}, "b@example.com", MetaConsent.Granted), new Own("c", {{Now}}, "c@example.com"), new Near("d", {{Now}}, "d@example.com")];
            }
            public partial class Family { protected internal partial class Either { [MetaEvent("Lead")] protected partial record Deep([EventId] string Id, [EventTime] DateTimeOffset At); } }
            internal partial class Unseen
            {
                [MetaEvent("Lead")] protected partial record Heir([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com"), new Inner("a", {{Now}}, "a@example.com"), .. Seen.Hidden()]; }
            """);
        yield return ("names that only sound like a person or a secret", $$"""
            using Capi;
            [MetaEvent("Lead")]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [Hashed("external_id")] string LoyaltyCardNumber)
            {
                [CustomData("template")] public string EmailTemplate => "winter";
                [CustomData("known")] public bool HasEmail => true;
                [CustomData("hotel_city")] public string City => "Berlin";
                [CustomData("postal_code")] public string PostalCode => "10115";
                [CustomData("recipe")] public string HealthyRecipe => "soup";
                [CustomData("reset")] public bool PasswordReset => true;
                [CustomData("country")] public string Country => "de";
            }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com", "4711")]; }
            """);
        yield return ("a lead of a CRM", $$"""
            using Capi;
            [MetaEvent("Qualified", ActionSource = ActionSource.SystemGenerated)]
            public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Clear] long LeadId, [CustomData("lead_event_source")] string LeadEventSource) { [CustomData("event_source")] public string EventSource => Sources.Crm; private static class Sources { public const string Crm = "crm"; } }
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, 525645896321548, "our CRM")]; }
            """);
        yield return ("one member, two sections", $$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId, CustomData] string OrderId, [EventTime] DateTimeOffset At, [Hashed] string? Email);
            public static class Make { public static object[] All() => [new Order("a", {{Now}}, "a@example.com")]; }
            """);
    }
}
