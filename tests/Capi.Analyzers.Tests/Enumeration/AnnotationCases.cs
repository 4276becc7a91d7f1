namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>Combines every attribute, attribute target, place and shape of type.</summary>
internal static class AnnotationCases
{
    private static readonly string[] AllTargets = ["", "property: ", "field: ", "param: ", "method: ", "return: ", "event: ", "type: ", "typevar: ", "bogus: "];

    private static readonly string[] MemberTargets = ["", "property: ", "field: ", "param: "];

    private static readonly string[] Kinds = ["class", "record", "struct", "record struct"];

    private static readonly string[] MostDifferentKinds = ["class", "record struct"];

    // The contract itself, and a part that it flattens.
    private static readonly bool[] Roles = [false, true];

    /// <summary>Every combination. The targets that are never a member's are combined with one attribute only.</summary>
    public static IEnumerable<AnnotationCase> GetAll() =>
        from attribute in ProbedAttribute.All
        from target in attribute == ProbedAttribute.All[0] ? AllTargets : MemberTargets
        from site in AttributeSite.All
        from kind in attribute == ProbedAttribute.All[0] ? Kinds : MostDifferentKinds
        where !kind.Contains("struct", StringComparison.Ordinal) || (site.Beside + site.Members).Contains("§K", StringComparison.Ordinal) is false && !site.Members.Contains("override", StringComparison.Ordinal)
        from isFlattened in Roles

        // A derived class replaces the contract, not a part of it.
        where !isFlattened || site.Created is null
        select Create(attribute, target, site, kind, isFlattened);

    private static AnnotationCase Create(ProbedAttribute attribute, string target, AttributeSite site, string kind, bool isFlattened)
    {
        var name = isFlattened ? "Part" : "Order";
        var constructor = kind.Contains("struct", StringComparison.Ordinal) && !site.HasConstructor ? $" public {name}() {{ }}" : "";
        var creation = $"new {site.Created ?? name}({site.Arguments})";
        var header = $"partial {kind} {name}{site.Parameters}{(site.Bases.Length > 0 ? " : " + site.Bases : "")}";
        var order = isFlattened
            ? $"[MetaEvent(\"Lead\")] public partial class Order {{ {attribute.Frame} [Flatten] public Part FramePart {{ get; }} = {creation}; }}\n"
                + $"public {header} {{ [CustomData(\"frame\")] public int FrameNumber => 1;{constructor} {site.Members} }}"
            : $"[MetaEvent(\"Lead\")] public {header} {{ {attribute.Frame}{constructor} {site.Members} }}";
        var code = $$"""
            using Capi;
            namespace {{AnnotationCase.Namespace}};
            {{order}}
            {{site.Beside}}
            public class Parcel { [Hashed("zp")] public string Postal => "10115"; }
            public static class Make { public static object One() => {{(isFlattened ? "new Order()" : creation)}}; }
            """;
        return new AnnotationCase(
            $"[{target}{attribute.Syntax}] on {site.Name} of {kind}{(isFlattened ? ", flattened" : "")}",
            code.Replace("§A", $"[{target}{attribute.Syntax}]", StringComparison.Ordinal)
                .Replace("§T", attribute.Type, StringComparison.Ordinal)
                .Replace("§V", attribute.Value, StringComparison.Ordinal)
                .Replace("§K", kind, StringComparison.Ordinal)
                .Replace("§C", name, StringComparison.Ordinal),
            attribute.Marker,
            attribute.IsConsent);
    }
}
