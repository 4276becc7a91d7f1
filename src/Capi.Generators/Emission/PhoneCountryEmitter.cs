using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits the country used to normalize a phone number: the contract's own country, and the member that <c>DefaultCountry</c> names.</summary>
internal sealed class PhoneCountryEmitter(SourceWriter writer, IEnumerable<FieldModel> fields)
{
    private const string Phone = "ph";
    private const string Country = "country";

    private readonly List<FieldModel> _countries = [.. fields.Where(field => field is
        { Section: FieldSection.UserData, Annotation: AnnotationKind.Hashed, Key: Country, Value: { IsCollection: false, Kind: ScalarKind.Text or ScalarKind.Enum } })];

    private FieldModel? _country;
    private FieldModel? _default;

    /// <summary>Emits the calls before the phone number. Emits nothing when an earlier phone number already set the same country.</summary>
    public void Emit(FieldModel field)
    {
        if (field.Key != Phone || field.Annotation != AnnotationKind.Hashed)
            return;

        Emit("SetPhoneCountry", ref _country, CountryOf(field));
        Emit("SetDefaultPhoneCountry", ref _default, field.DefaultCountry);
    }

    private void Emit(string method, ref FieldModel? known, FieldModel? wanted)
    {
        if (Equals(known, wanted))
            return;

        known = wanted;
        if (wanted is null)
            writer.Line($"writer.{method}(null);");
        else
            ValueEmitter.Statement(writer, $"writer.{method}(", "value." + wanted.Access, wanted.Value);
    }

    // The country next to the number, else the only one. Of several others, none is known to belong to it.
    private FieldModel? CountryOf(FieldModel phone) =>
        _countries.Find(country => Place(country) == Place(phone)) ?? (_countries.Count == 1 ? _countries[0] : null);

    private static string Place(FieldModel field) => field.Path.LastIndexOf('.') is var dot and >= 0 ? field.Path.Substring(0, dot) : "";
}
