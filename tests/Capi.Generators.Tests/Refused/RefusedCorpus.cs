using Capi.Reading;

namespace Capi.Generators.Tests.Refused;

/// <summary>Invalid contracts, each with its expected problem and a near miss that is valid.</summary>
internal static partial class RefusedCorpus
{
    private const string Id = "[EventId] public string Id => \"a\";";
    private const string Time = "[EventTime] public System.DateTimeOffset At => default;";
    private const string Both = Id + " " + Time;

    public static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> All() =>
        Shapes().Concat(EventMembers()).Concat(Keys()).Concat(Types()).Concat(AlmostNumbers()).Concat(Access()).Concat(Clashes()).Concat(Demands()).Concat(Privacy()).Select(one => (one.Name, one.Kind, one.Id, Using(one.Hit), Using(one.Miss)));

    private static string Using(string code) => "using Capi;\n" + code;

    private static string Contract(string members) => $"[MetaEvent(\"Lead\")] public partial class Order {{ {Both} {members} }}";

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Shapes()
    {
        yield return ("not partial", ContractProblemKind.NotPartial, "CAPI001", $"[MetaEvent(\"Lead\")] public class Order {{ {Both} }}", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Both} }}");
        yield return ("around it not partial", ContractProblemKind.NotPartial, "CAPI001", $"public class Outer {{ [MetaEvent(\"Lead\")] public partial class Order {{ {Both} }} }}", $"public partial class Outer {{ [MetaEvent(\"Lead\")] public partial class Order {{ {Both} }} }}");
        yield return ("generic", ContractProblemKind.Generic, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order<T> {{ {Both} }}", $"public class Base<T>; [MetaEvent(\"Lead\")] public partial class Order : Base<int> {{ {Both} }}");
        yield return ("in a generic type", ContractProblemKind.Generic, "CAPI019", $"public partial class Outer<T> {{ [MetaEvent(\"Lead\")] public partial class Order {{ {Both} }} }}", Contract(""));
        yield return ("static", ContractProblemKind.Static, "CAPI019", "[MetaEvent(\"Lead\")] public static partial class Order { [EventId] public static string Id => \"a\"; }", Contract(""));
        yield return ("abstract", ContractProblemKind.Abstract, "CAPI019", $"[MetaEvent(\"Lead\")] public abstract partial class Order {{ {Both} }}", $"public abstract class Base {{ {Both} }} [MetaEvent(\"Lead\")] public partial class Order : Base;");
        yield return ("ref struct", ContractProblemKind.RefStruct, "CAPI019", $"[MetaEvent(\"Lead\")] public ref partial struct Order {{ {Both} }}", $"[MetaEvent(\"Lead\")] public partial struct Order {{ {Both} }}");
        yield return ("file-local", ContractProblemKind.FileLocal, "CAPI019", $"[MetaEvent(\"Lead\")] file partial class Order {{ {Both} }}", $"[MetaEvent(\"Lead\")] partial class Order {{ {Both} }}");
        yield return ("blank event name", ContractProblemKind.EventName, "CAPI019", $"[MetaEvent(\" \")] public partial class Order {{ {Both} }}", $"[MetaEvent(\" x\")] public partial class Order {{ {Both} }}");
        yield return ("event name that is no text", ContractProblemKind.EventName, "CAPI019", $"[MetaEvent(\"\\ud800\")] public partial class Order {{ {Both} }}", $"[MetaEvent(\"\\ud83d\\ude00\")] public partial class Order {{ {Both} }}");
        yield return ("undefined action source", ContractProblemKind.ActionSource, "CAPI019", $"[MetaEvent(\"Lead\", ActionSource = (ActionSource)99)] public partial class Order {{ {Both} }}", $"[MetaEvent(\"Lead\", ActionSource = (ActionSource)2)] public partial class Order {{ {Both} }}");
        yield return ("source that needs app_data", ContractProblemKind.SourceCannotBeWritten, "CAPI017", $"[MetaEvent(\"Lead\", ActionSource = ActionSource.App)] public partial class Order {{ {Both} }}", $"[MetaEvent(\"Lead\", ActionSource = ActionSource.Email)] public partial class Order {{ {Both} }}");
        yield return ("source that needs messaging_channel", ContractProblemKind.SourceCannotBeWritten, "CAPI017", $"[MetaEvent(\"Lead\", ActionSource = ActionSource.BusinessMessaging)] public partial class Order {{ {Both} }}", $"[MetaEvent(\"Lead\", ActionSource = ActionSource.Chat)] public partial class Order {{ {Both} }}");
    }

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> EventMembers()
    {
        yield return ("no event id", ContractProblemKind.EventIdMissing, "CAPI002", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Time} }}", Contract(""));
        yield return ("two event ids", ContractProblemKind.DuplicateKey, "CAPI011", Contract("[EventId] public string Second => \"b\";"), Contract("public string Second => \"b\";"));
        yield return ("event id of a type without an identity", ContractProblemKind.TypeCannotCarry, "CAPI012", $"[MetaEvent(\"Lead\")] public partial class Order {{ [EventId] public double Id => 1; {Time} }}", $"[MetaEvent(\"Lead\")] public partial class Order {{ [EventId] public short Id => 1; {Time} }}");
        yield return ("no event time", ContractProblemKind.EventTimeMissing, "CAPI004", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Id} }}", Contract(""));
        yield return ("event time without an offset", ContractProblemKind.EventTimeType, "CAPI005", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Id} [EventTime] public System.DateTime At => default; }}", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Id} [EventTime] public System.DateTimeOffset? At => default; }}");
        yield return ("event time as a number", ContractProblemKind.EventTimeType, "CAPI005", $"[MetaEvent(\"Lead\")] public partial class Order {{ {Id} [EventTime] public long At => default; }}", Contract("public long Number => 1;"));
        yield return ("opt out that is text", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[OptOut] public string Out => \"\";"), Contract("[OptOut] public bool? Out => true;"));
        yield return ("consent that is a bool", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[EventConsent] public bool Consent => true;"), Contract("[EventConsent] public MetaConsent? Consent => default;"));
        yield return ("page URL that is a number", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[EventSourceUrl] public int Url => 1;"), Contract("[EventSourceUrl] public System.Uri? Url => null;"));
    }

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Keys()
    {
        yield return ("key not inferable", ContractProblemKind.KeyNotInferable, "CAPI013", Contract("[Hashed] public string Thing => \"\";"), Contract("[Hashed(\"em\")] public string Thing => \"\";"));
        yield return ("custom key not inferable", ContractProblemKind.KeyNotInferable, "CAPI013", Contract("[CustomData] public string Thing => \"\";"), Contract("[CustomData(\"thing\")] public string Thing => \"\";"));
        yield return ("unknown key", ContractProblemKind.UnknownKey, "CAPI014", Contract("[Hashed(\"email\")] public string Email => \"\";"), Contract("[Hashed(\"em\")] public string Email => \"\";"));
        yield return ("key in the wrong case", ContractProblemKind.UnknownKey, "CAPI014", Contract("[Hashed(\"EM\")] public string Email => \"\";"), Contract("[Hashed(Identifier.Email)] public string Email => \"\";"));
        yield return ("key of another section", ContractProblemKind.WrongSection, "CAPI014", Contract("[Hashed(\"order_id\")] public string Email => \"\";"), Contract("[CustomData(\"order_id\")] public string Email => \"\";"));
        yield return ("blank custom key", ContractProblemKind.UnknownKey, "CAPI014", Contract("[CustomData(\"\")] public string Thing => \"\";"), Contract("[CustomData(\"x\")] public string Thing => \"\";"));
        yield return ("custom key that is no text", ContractProblemKind.UnknownKey, "CAPI014", Contract("[CustomData(\"a\\udc00\")] public string Thing => \"\";"), Contract("[CustomData(\"\\ud83d\\ude00\")] public string Thing => \"\";"));
        yield return ("custom key of user_data", ContractProblemKind.CustomKeyOfOtherSection, "CAPI016", Contract("[CustomData(\"em\")] public string Thing => \"\";"), Contract("[CustomData(\"city\")] public string Thing => \"\";"));
        yield return ("custom key of the event", ContractProblemKind.CustomKeyOfOtherSection, "CAPI016", Contract("[CustomData(\"event_id\")] public string Thing => \"\";"), Contract("[CustomData(\"vendor_id\")] public string Thing => \"\";"));
        yield return ("default country that is no member", ContractProblemKind.PhoneCountry, "CAPI019", Contract("[Hashed(\"ph\", DefaultCountry = \"de\")] public string Phone => \"\"; public string Market => \"\";"), Contract("[Hashed(\"ph\", DefaultCountry = nameof(Market))] public string Phone => \"\"; public string Market => \"\";"));
        yield return ("default country that is a number", ContractProblemKind.PhoneCountry, "CAPI019", Contract("[Hashed(\"ph\", DefaultCountry = nameof(Market))] public string Phone => \"\"; public int Market => 1;"), Contract("[Hashed(\"ph\", DefaultCountry = nameof(Market))] public string Phone => \"\"; public System.DayOfWeek? Market => null;"));
        yield return ("default country that is static", ContractProblemKind.PhoneCountry, "CAPI019", Contract("[Hashed(\"ph\", DefaultCountry = nameof(Market))] public string Phone => \"\"; public static string Market => \"\";"), Contract("[Hashed(\"ph\", DefaultCountry = nameof(_market))] public string Phone => \"\"; private readonly string _market = \"\";"));
        yield return ("default country of no phone number", ContractProblemKind.PhoneCountry, "CAPI019", Contract("[Hashed(\"em\", DefaultCountry = nameof(Market))] public string Email => \"\"; public string Market => \"\";"), Contract("[Hashed(\"em\")] public string Email => \"\"; public string Market => \"\";"));
        yield return ("hashed click id", ContractProblemKind.MustBeClear, "CAPI101", Contract("[Hashed] public string Fbc => \"\";"), Contract("[Clear] public string Fbc => \"\";"));
        yield return ("clear e-mail", ContractProblemKind.MustBeHashed, "CAPI102", Contract("[Clear] public string Email => \"\";"), Contract("[Clear(\"external_id\")] public string Email => \"\";"));
        yield return ("one key twice", ContractProblemKind.DuplicateKey, "CAPI011", Contract("[CustomData] public decimal Value => 1; [CustomData(\"value\")] public decimal Other => 2; [CustomData] public string Currency => \"EUR\";"), Contract("[Hashed] public string Email => \"\"; [Hashed(\"em\")] public string Other => \"\";"));
        yield return ("one identifier twice", ContractProblemKind.DuplicateKey, "CAPI011", Contract("[Clear] public string Fbp => \"\"; [Clear(\"fbp\")] public string Other => \"\";"), Contract("[Clear] public string Fbp => \"\"; [Clear(\"fbc\")] public string Other => \"\";"));
        yield return ("external id in two forms", ContractProblemKind.DuplicateKey, "CAPI011", Contract("[Hashed] public string CustomerId => \"\"; [Clear(\"external_id\")] public string Other => \"\";"), Contract("[Hashed] public string CustomerId => \"\"; [Hashed(\"external_id\")] public string Other => \"\";"));
        yield return ("identifier in an entry of contents", ContractProblemKind.WrongSection, "CAPI014", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [Hashed] public string Email => \"\"; }", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { public string Email => \"\"; }");
        yield return ("one key twice in an entry", ContractProblemKind.DuplicateKey, "CAPI011", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"id\")] public int A => 1; [CustomData(\"id\")] public int B => 1; }", Contract("[CustomData(\"contents\")] public Line[] Lines => [];") + " [MetaContent] public class Line { [CustomData(\"id\")] public int A => 1; [CustomData(\"price\")] public int B => 1; }");
        yield return ("identifier in custom data", ContractProblemKind.IdentifierInCustomData, "CAPI103", Contract("[Hashed(\"em\"), CustomData(\"x\")] public string Email => \"\";"), Contract("[Hashed(\"em\")] public string Email => \"\"; [CustomData(\"x\")] public string Kind => \"\";"));
        yield return ("external id in custom data", ContractProblemKind.IdentifierInCustomData, "CAPI103", Contract("[Clear(\"external_id\"), CustomData(\"x\")] public string CustomerId => \"\";"), Contract("[Clear(\"external_id\")] public string CustomerId => \"\";"));
        yield return ("identifier of a base in custom data", ContractProblemKind.IdentifierInCustomData, "CAPI103", $"public class Base {{ [Hashed] public virtual string Email => \"\"; }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} [CustomData(\"x\")] public override string Email => \"\"; }}", $"public class Base {{ [Hashed(\"em\")] public virtual string Contact => \"\"; }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} [CustomData(\"x\")] public new string Contact => \"\"; }}");
        yield return ("identifier of a base record in custom data", ContractProblemKind.IdentifierInCustomData, "CAPI103", "public record Base([Hashed] string Email); [MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] System.DateTimeOffset At, [CustomData(\"x\")] string Email) : Base(Email);", "public record Base(string Contact); [MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] System.DateTimeOffset At, [CustomData(\"x\")] string Contact) : Base(Contact);");
        yield return ("identifier as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial class Order {{ [EventId, Hashed(\"external_id\")] public string Id => \"a\"; {Time} }}", $"[MetaEvent(\"Lead\")] public partial class Order {{ [EventId, CustomData(\"order_id\")] public string Id => \"a\"; {Time} }}");
        yield return ("identifier in clear as the event id", ContractProblemKind.IdentifierAsEventId, "CAPI105", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] [property: Clear(\"external_id\")] string Id) {{ {Time} }}", $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [Clear(\"external_id\")] string Other) {{ {Time} }}");
    }

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Types()
    {
        yield return ("value that is text", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData] public string Value => \"\";"), Contract("[CustomData] public float? Value => 1; [CustomData] public string Currency => \"EUR\";"));
        yield return ("currency that is a number", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData] public int Currency => 1;"), Contract("[CustomData] public Money Currency => default; public enum Money { EUR }"));
        yield return ("count that is a decimal", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData] public decimal NumItems => 1;"), Contract("[CustomData] public byte NumItems => 1;"));
        yield return ("contents of plain text", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData(\"contents\")] public string[] Lines => [];"), Contract("[CustomData(\"content_ids\")] public string[] Lines => [];"));
        yield return ("several values for a single key", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData(\"order_id\")] public string[] Ids => [];"), Contract("[CustomData(\"order_ids\")] public string[] Ids => [];"));
        yield return ("several browser ids", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Clear] public string[] Fbp => [];"), Contract("[Hashed(\"em\")] public string[] Fbp => [];"));
        yield return ("object as an identifier", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Hashed] public object Email => \"\";"), Contract("[Hashed] public string Email => \"\";"));
        yield return ("date of unknown kind", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Hashed] public System.DateTime Birthday => default;"), Contract("[Hashed] public System.DateOnly Birthday => default;"));
        yield return ("date as an e-mail", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Hashed] public System.DateOnly Email => default;"), Contract("[Hashed(\"db\")] public System.DateOnly Email => default;"));
        yield return ("postal code that lost its zero", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Hashed] public int PostalCode => 1;"), Contract("[Hashed(\"ph\")] public int PostalCode => 1;"));
        yield return ("pairs in custom data", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData(\"x\")] public System.Collections.Generic.Dictionary<string, string> Pairs => [];"), Contract("[CustomData(\"x\")] public System.Collections.Generic.List<string> Pairs => [];"));
        yield return ("list of lists", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData(\"x\")] public int[][] Lists => [];"), Contract("[CustomData(\"x\")] public int[] Lists => [];"));
        yield return ("digest in custom data", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[CustomData(\"x\")] public Sha256Digest Digest => default;"), Contract("[Hashed(\"em\")] public Sha256Digest Digest => default;"));
        yield return ("text flattened into an event of its own", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract("[Flatten] public int[] Inner => [];"), Contract("[Flatten] public Inner Part => new(); public class Inner;"));
        yield return ("type that does not exist", ContractProblemKind.ErrorType, "", Contract("[Hashed] public Missing Email => default;"), Contract("public Missing Email => default;"));
        yield return ("collection of a type that does not exist", ContractProblemKind.ErrorType, "", Contract("[Hashed] public System.Collections.Generic.List<Missing> Email => default;"), Contract("[Hashed] public System.Collections.Generic.List<string> Email => default;"));
        yield return ("base that does not exist", ContractProblemKind.ErrorType, "", $"[MetaEvent(\"Lead\")] public partial class Order : Missing {{ {Both} }}", Contract(""));
        yield return ("attribute that does not compile", ContractProblemKind.ErrorType, "", Contract("[Hashed(1, 2)] public string Email => \"\";"), Contract("[Hashed(null)] public string Email => \"\";"));
    }

    // Implicitly convertible to several number types of the writer, so the target type is ambiguous.
    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> AlmostNumbers()
    {
        const string Meters = "public readonly struct Meters { public static implicit operator long(Meters meters) => 1; public static implicit operator decimal(Meters meters) => 1; }";
        foreach (var type in new[] { "char", "char?", "System.Half", "System.Int128", "System.UInt128?", "System.Numerics.BigInteger", "Meters", "Meters?[]" })
            yield return ($"{type} as a number", ContractProblemKind.TypeCannotCarry, "CAPI012", Contract($"[CustomData(\"x\")] public {type} Number => default; {Meters}"), Contract($"[CustomData(\"x\")] public long Number => new Meters(); {Meters}"));
    }

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Access()
    {
        yield return ("write-only property", ContractProblemKind.Unreadable, "CAPI019", Contract("[Hashed] public string Email { set { } }"), Contract("[Hashed] public string Email { private get; set; }"));
        yield return ("write-only override of what only its base may read", ContractProblemKind.Inaccessible, "CAPI019", $"public class Base {{ [Hashed] public virtual string Email {{ private get => \"\"; set {{ }} }} }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} public override string Email {{ set {{ }} }} }}", $"public class Base {{ [Hashed] public virtual string Email {{ protected get => \"\"; set {{ }} }} }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} public override string Email {{ set {{ }} }} }}");
        yield return ("static property", ContractProblemKind.Unreadable, "CAPI019", Contract("[Hashed] public static string Email => \"\";"), Contract("[Hashed] public string Email => \"\";"));
        yield return ("indexer", ContractProblemKind.Unreadable, "CAPI019", Contract("[Hashed(\"em\")] public string this[int i] => \"\";"), Contract("public string this[int i] => \"\";"));
        yield return ("parameter of a class", ContractProblemKind.Unreadable, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order([Hashed(\"em\")] string email) {{ {Both} public string Mail => email; }}", $"[MetaEvent(\"Lead\")] public partial class Order([Hashed(\"em\")] string Mail) {{ {Both} public string Mail => Mail; }}".Replace("=> Mail;", "{ get; } = Mail;"));
        yield return ("explicit implementation", ContractProblemKind.Unreadable, "CAPI019", $"public interface IHas {{ string Email {{ get; }} }} [MetaEvent(\"Lead\")] public partial class Order : IHas {{ {Both} [Hashed(\"em\")] string IHas.Email => \"\"; }}", $"public interface IHas {{ string Email {{ get; }} }} [MetaEvent(\"Lead\")] public partial class Order : IHas {{ {Both} [Hashed(\"em\")] public string Email => \"\"; }}");
        yield return ("private member of a base", ContractProblemKind.Inaccessible, "CAPI019", $"public class Base {{ [Hashed] private string Email => \"\"; }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} }}", $"public class Base {{ [Hashed] protected string Email => \"\"; }} [MetaEvent(\"Lead\")] public partial class Order : Base {{ {Both} }}");
        yield return ("private member of a flattened type", ContractProblemKind.Inaccessible, "CAPI019", Contract("[Flatten] public Part Inner => new();") + " public class Part { [Hashed] protected string Email => \"\"; }", Contract("[Flatten] public Part Inner => new();") + " public class Part { [Hashed] internal string Email => \"\"; }");
        yield return ("flattened into itself", ContractProblemKind.FlattenCycle, "CAPI019", Contract("[Flatten] public Order? Parent => null;"), Contract("public Order? Parent => null;"));
        yield return ("flattened in a circle", ContractProblemKind.FlattenCycle, "CAPI019", Contract("[Flatten] public A? First => null;") + " public class A { [Flatten] public B? Next => null; } public struct B { [Flatten] public A? Back => null; }", Contract("[Flatten] public A? First => null; [Flatten] public A? Second => null;") + " public class A { [Flatten] public B? Next => null; } public struct B { public A? Back => null; }");
        yield return ("flattened into ever new types", ContractProblemKind.FlattenCycle, "CAPI019", Contract("[Flatten] public Node<int>? First => null;") + " public class Node<T> { [Flatten] public Node<Node<T>>? Next => null; }", Contract("[Flatten] public Node<int>? First => null;") + " public class Node<T> { [CustomData(\"x\")] public T? Next => default; }");
        yield return ("one name from two interfaces", ContractProblemKind.AmbiguousMember, "CAPI019", Contract("[Flatten] public IC? Part => null;") + " public interface IA { [Hashed] string Email { get; } } public interface IB { [Hashed] string Email { get; } } public interface IC : IA, IB;", Contract("[Flatten] public IC? Part => null;") + " public interface IA { [Hashed] string Email { get; } } public interface IB { [Hashed] string Email { get; } } public interface IC : IA, IB { [Hashed] new string Email { get; } }");
        yield return ("one name from two interfaces, one annotated", ContractProblemKind.AmbiguousMember, "CAPI019", Contract("[Flatten] public IC? Part => null;") + " public interface IA { [Hashed] string Email { get; } } public interface IB { string Email { get; } } public interface IC : IA, IB;", Contract("[Flatten] public IC? Part => null;") + " public interface IZ { [Hashed] string Email { get; } } public interface IB : IZ { [Hashed] new string Email { get; } } public interface IC : IB, IZ;");
        yield return ("one name of a value and of a method", ContractProblemKind.AmbiguousMember, "CAPI019", Contract("[Flatten] public IC? Part => null;") + " public interface IA { [Hashed] string Email { get; } } public interface IB { string Email(); } public interface IC : IA, IB;", Contract("[Flatten] public IC? Part => null;") + " public interface IRoot { [Hashed] string Email { get; } } public interface IA : IRoot; public interface IB : IRoot; public interface IC : IA, IB;");
    }
}
