namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>Combines every attribute, attribute target, place and shape of type.</summary>
internal static class AnnotationCases
{
    private static readonly string[] AllTargets = ["", "property: ", "field: ", "param: ", "method: ", "return: ", "event: ", "type: ", "typevar: ", "bogus: "];

    private static readonly string[] MemberTargets = ["", "property: ", "field: ", "param: "];

    private static readonly string[] Kinds = ["class", "record", "struct", "record struct"];

    private static readonly string[] MostDifferentKinds = ["class", "record struct"];

    // The contract itself, a part that it flattens, and an entry of contents.
    private static readonly string[] Roles = ["", "flattened", "entry"];

    /// <summary>Every combination. The targets that are never a member's are combined with one attribute only.</summary>
    public static IEnumerable<AnnotationCase> GetAll() =>
        from attribute in ProbedAttribute.All
        from target in attribute == ProbedAttribute.All[0] ? AllTargets : MemberTargets
        from site in AttributeSite.All
        from kind in attribute == ProbedAttribute.All[0] ? Kinds : MostDifferentKinds
        where !kind.Contains("struct", StringComparison.Ordinal) || (site.Beside + site.Members).Contains("§K", StringComparison.Ordinal) is false && !site.Members.Contains("override", StringComparison.Ordinal)
        from role in Roles

        // A derived class replaces the contract, not a part of it. Entries contain custom data only.
        where role.Length == 0 || (site.Created is null && (role == "flattened" || attribute.Syntax.StartsWith("CustomData", StringComparison.Ordinal)))
        select Create(attribute, target, site, kind, role);

    private static AnnotationCase Create(ProbedAttribute attribute, string target, AttributeSite site, string kind, string role)
    {
        var name = role.Length > 0 ? "Part" : "Order";
        var constructor = kind.Contains("struct", StringComparison.Ordinal) && !site.HasConstructor ? $" public {name}() {{ }}" : "";
        var creation = $"new {site.Created ?? name}({site.Arguments})";
        var header = $"partial {kind} {name}{site.Parameters}{(site.Bases.Length > 0 ? " : " + site.Bases : "")}";

        // Meta ignores an entry without an ID.
        var own = role == "entry" ? "[CustomData(\"id\")] public string FrameKey => \"f\"; [CustomData(\"quantity\")]" : "[CustomData(\"frame\")]";
        var part = $"public {header} {{ {own} public int FrameNumber => 1;{constructor} {site.Members} }}";
        var order = role switch
        {
            "flattened" => $"[MetaEvent(\"Lead\")] public partial class Order {{ {attribute.Frame} [Flatten] public Part FramePart {{ get; }} = {creation}; }}\n" + part,
            "entry" => $"[MetaEvent(\"Lead\")] public partial class Order {{ {attribute.Frame} [CustomData(\"contents\")] public Part[] FrameParts {{ get; }} = [{creation}]; }}\n[MetaContent] " + part,
            _ => $"[MetaEvent(\"Lead\")] public {header} {{ {attribute.Frame}{constructor} {site.Members} }}",
        };
        var code = $$"""
            using Capi;
            namespace {{AnnotationCase.Namespace}};
            {{order}}
            {{site.Beside}}
            public class Parcel { [Hashed("zp")] public string Postal => "10115"; }
            public static class Make { public static object One() => {{(role.Length > 0 ? "new Order()" : creation)}}; }
            """;
        return new AnnotationCase(
            $"[{target}{attribute.Syntax}] on {site.Name} of {kind}{(role.Length > 0 ? ", " + role : "")}",
            code.Replace("§A", $"[{target}{attribute.Syntax}]", StringComparison.Ordinal)
                .Replace("§T", attribute.Type, StringComparison.Ordinal)
                .Replace("§V", attribute.Value, StringComparison.Ordinal)
                .Replace("§K", kind, StringComparison.Ordinal)
                .Replace("§C", name, StringComparison.Ordinal),
            attribute.Marker,
            attribute.IsConsent);
    }
}
