namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>A place for an attribute. In the texts, §A is the attribute list, §T the type of the value, §V the value, §C the name of the type.</summary>
/// <param name="Name">The place.</param>
/// <param name="Members">Members of the type.</param>
internal sealed record AttributeSite(string Name, string Members)
{
    /// <summary>The parameter list of the type.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>The base type and interfaces.</summary>
    public string Bases { get; init; } = "";

    /// <summary>Declarations beside the type.</summary>
    public string Beside { get; init; } = "";

    /// <summary>The arguments of the constructor call.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The created type; by default the type itself.</summary>
    public string? Created { get; init; }

    /// <summary>True when the members include a constructor, so that a struct with initializers needs no other one.</summary>
    public bool HasConstructor => Parameters.Length > 0 || Members.Contains("§C(", StringComparison.Ordinal);

    /// <summary>Every place.</summary>
    public static IReadOnlyList<AttributeSite> All { get; } =
    [
        .. GetProperties(), .. GetFields(), .. GetOtherMembers(), .. GetParameters(), .. GetInterfaces(), .. GetInheritance(), .. GetExtensions(),
    ];

    private static IEnumerable<AttributeSite> GetProperties() =>
    [
        new("auto property", "§A public §T Probe { get; init; } = §V;"),
        new("getter", "§A public §T Probe => §V;"),
        new("property with a field", "private readonly §T _value = §V; §A public §T Probe { get => _value; }"),
        new("property with the field keyword", "§A public §T Probe { get => field; set => field = value; } = §V;"),
        new("private property", "§A private §T Probe => §V;"),
        new("internal property", "§A internal §T Probe => §V;"),
        new("property with a private getter", "§A public §T Probe { private get; set; } = §V;"),
        new("static property", "§A public static §T Probe => §V;"),
        new("write-only property", "§A public §T Probe { set { } }"),
        new("indexer", "§A public §T this[int index] => §V;"),
        new("ref property", "private static §T s_value = §V; §A public ref §T Probe => ref s_value;"),
        new("partial property, declared", "§A public partial §T Probe { get; } public partial §T Probe { get => §V; }"),
        new("partial property, implemented", "public partial §T Probe { get; } §A public partial §T Probe { get => §V; }"),
        new("partial property with a field, declared", "§A public partial §T Probe { get; set; } public partial §T Probe { get => field; set => field = value; } = §V;"),
        new("partial property with a field, implemented", "public partial §T Probe { get; set; } §A public partial §T Probe { get => field; set => field = value; } = §V;"),
        new("getter accessor", "public §T Probe { §A get; } = §V;"),
        new("setter accessor", "public §T Probe { get; §A set; } = §V;"),
    ];

    private static IEnumerable<AttributeSite> GetFields() =>
    [
        new("field", "§A public §T Probe = §V;"),
        new("read-only field", "§A public readonly §T Probe = §V;"),
        new("private field", "§A private §T _probe = §V;"),
        new("static field", "§A public static §T Probe = §V;"),
        new("constant", "§A public const §T Probe = §V;"),
        new("two fields", "§A public §T Probe = §V, Other = default!;"),
        new("event", "§A public event Action? Probe;"),
        new("event with accessors", "§A public event Action? Probe { add { } remove { } }"),
        new("event accessor", "public event Action? Probe { §A add { } remove { } }"),
    ];

    private static IEnumerable<AttributeSite> GetOtherMembers() =>
    [
        new("method", "§A public §T Probe() => §V;"),
        new("operator", "§A public static bool operator !(§C one) => true;"),
        new("constructor", "§A public §C() { }"),
        new("nested class", "§A public class Nested;"),
        new("nested enum", "§A public enum Nested { One }"),
        new("nested delegate", "§A public delegate void Nested();"),
        new("type parameter", "public class Nested<§A TValue>;"),
        new("enum member", "public enum Nested { §A Probe }"),
        new("local function", "public void Call() { §A §T Probe() => §V; Probe(); }"),
        new("lambda", "public void Call() { var probe = §A () => §V; probe(); }"),
    ];

    private static IEnumerable<AttributeSite> GetParameters() =>
    [
        new("positional parameter", "") { Parameters = "(§A §T Probe)", Arguments = "§V" },
        new("positional parameter of a declared property", "public §T Probe { get; init; } = Probe;") { Parameters = "(§A §T Probe)", Arguments = "§V" },
        new("positional parameter of a declared field", "public §T Probe = Probe;") { Parameters = "(§A §T Probe)", Arguments = "§V" },
        new("parameter of a property in other case", "public §T Probe { get; } = probe;") { Parameters = "(§A §T probe)", Arguments = "§V" },
        new("captured parameter", "public §T Get() => probe;") { Parameters = "(§A §T probe)", Arguments = "§V" },
        new("constructor parameter", "public §C() { } public §C(§A §T Probe) { this.Probe = Probe; } public §T Probe { get; } = §V;"),
        new("constructor parameter in other case", "public §C() { } public §C(§A §T probe) { Probe = probe; } public §T Probe { get; } = §V;"),
        new("parameter of a partial constructor, declared", "public §C() { } public partial §C(§A §T Probe); public partial §C(§T Probe) { this.Probe = Probe; } public §T Probe { get; } = §V;"),
        new("parameter of a partial constructor, implemented", "public §C() { } public partial §C(§T Probe); public partial §C(§A §T Probe) { this.Probe = Probe; } public §T Probe { get; } = §V;"),
        new("method parameter", "public void Call(§A §T Probe) { }"),
        new("indexer parameter", "public int this[§A §T Probe] => 1;"),
        new("operator parameter", "public static bool operator ==(§C one, §A §T Probe) => true; public static bool operator !=(§C one, §T other) => false;"),
        new("delegate parameter", "public delegate void Nested(§A §T Probe);"),
        new("local function parameter", "public void Call() { void Inner(§A §T Probe) { } Inner(§V); }"),
        new("lambda parameter", "public void Call() { var inner = (§A §T Probe) => { }; inner(§V); }"),
    ];

    private static IEnumerable<AttributeSite> GetInterfaces() =>
    [
        new("interface property", "public §T Probe => §V;") { Bases = "IProbe", Beside = "public interface IProbe { §A §T Probe { get; } }" },
        new("default interface property", "") { Bases = "IProbe", Beside = "public interface IProbe { §A §T Probe => §V; }" },
        new("property of a base interface", "public §T Probe => §V;") { Bases = "IDerived", Beside = "public interface IProbe { §A §T Probe { get; } } public interface IDerived : IProbe;" },
        new("implicit implementation", "§A public §T Probe => §V;") { Bases = "IProbe", Beside = "public interface IProbe { §T Probe { get; } }" },
        new("explicit implementation", "§A §T IProbe.Probe => §V;") { Bases = "IProbe", Beside = "public interface IProbe { §T Probe { get; } }" },
        new("explicitly implemented interface property", "§T IProbe.Probe => §V;") { Bases = "IProbe", Beside = "public interface IProbe { §A §T Probe { get; } }" },
        new("static abstract interface property", "public static §T Probe => §V;") { Bases = "IProbe", Beside = "public interface IProbe { §A static abstract §T Probe { get; } }" },
    ];

    // Not for structs.
    private static IEnumerable<AttributeSite> GetInheritance() =>
    [
        new("inherited property", "") { Bases = "Root", Beside = "public §K Root { §A public §T Probe { get; init; } = §V; }" },
        new("inherited protected property", "") { Bases = "Root", Beside = "public §K Root { §A protected §T Probe => §V; }" },
        new("inherited private property", "") { Bases = "Root", Beside = "public §K Root { §A private §T Probe => §V; }" },
        new("property of a generic base", "public override §T Probe => §V;") { Bases = "Root<§T>", Beside = "public abstract §K Root<TValue> { §A public abstract TValue Probe { get; } }" },
        new("property of the type argument's type", "") { Bases = "Root<int>", Beside = "public §K Root<TValue> { §A public §T Probe => §V; }" },
        new("overridden property", "public override §T Probe => §V;") { Bases = "Root", Beside = "public §K Root { §A public virtual §T Probe => default!; }" },
        new("override", "§A public override §T Probe => §V;") { Bases = "Root", Beside = "public §K Root { public virtual §T Probe => default!; }" },
        new("override of an abstract property", "§A public override §T Probe => §V;") { Bases = "Root", Beside = "public abstract §K Root { public abstract §T Probe { get; } }" },
        new("hiding property", "§A public new §T Probe => §V;") { Bases = "Root", Beside = "public §K Root { public string Probe => \"other\"; }" },
        new("property of a derived class", "") { Beside = "public §K Derived : §C { §A public §T Probe => §V; }", Created = "Derived" },
        new("field of a derived class", "") { Beside = "public §K Derived : §C { §A public §T Probe = §V; }", Created = "Derived" },
        new("parameter of a derived class", "") { Beside = "public §K Derived(§A §T Probe) : §C { public §T Probe { get; } = Probe; }", Created = "Derived", Arguments = "§V" },
    ];

    private static IEnumerable<AttributeSite> GetExtensions() =>
    [
        new("extension property", "") { Beside = "public static class Extensions { extension(§C one) { §A public §T Probe => §V; } }" },
        new("static extension property", "") { Beside = "public static class Extensions { extension(§C) { §A public static §T Probe => §V; } }" },
        new("receiver of an extension block", "") { Beside = "public static class Extensions { extension(§A §C one) { public int Probe => 1; } }" },
        new("parameter in an extension block", "") { Beside = "public static class Extensions { extension(§C one) { public void Call(§A §T Probe) { } } }" },
        new("property of a static class", "") { Beside = "public static class Extensions { §A public static §T Probe => §V; }" },
    ];
}
