using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the country used to normalize a phone number, a postal code, a state or a date of birth given as text: the contract's own country, and the
/// member that <c>DefaultCountry</c> names.</summary>
internal sealed class CountryEmitter(SourceWriter writer, IEnumerable<FieldModel> fields)
{
    private const string Phone = "ph";
    private const string PostalCode = "zp";
    private const string State = "st";
    private const string DateOfBirth = "db";
    private const string Country = "country";

    private readonly List<FieldModel> _countries = [.. fields.Where(field => field is
        { Section: FieldSection.UserData, Annotation: AnnotationKind.Hashed, Key: Country, Value: { IsCollection: false, Kind: ScalarKind.String or ScalarKind.Enum } })];

    private FieldModel? _currentCountry;
    private FieldModel? _currentDefaultCountry;

    /// <summary>Emits the calls before the identifier. Emits nothing when an earlier one already set the same country.</summary>
    public void Emit(FieldModel field)
    {
        if (field.Annotation != AnnotationKind.Hashed || (field.Key is not (Phone or PostalCode or State) && !IsDateAsText(field)))
            return;

        Emit("SetCountry", ref _currentCountry, FindCountry(field));
        if (field.Key == Phone)
            Emit("SetDefaultPhoneCountry", ref _currentDefaultCountry, field.DefaultCountry);
    }

    // A date as text may be ambiguous; the country decides its order.
    private static bool IsDateAsText(FieldModel field) => field is { Key: DateOfBirth, Value.Kind: ScalarKind.String };

    private void Emit(string method, ref FieldModel? current, FieldModel? country)
    {
        if (Equals(current, country))
            return;

        current = country;
        if (country is null)
            writer.WriteLine($"writer.{method}(null);");
        else
            ValueEmitter.EmitCall(writer, $"writer.{method}(", "value." + country.AccessExpression, country.Value);
    }

    // The country next to the identifier, else the only one. Of several others, none is known to belong to it.
    private FieldModel? FindCountry(FieldModel identifier) =>
        _countries.Find(country => GetParentPath(country) == GetParentPath(identifier)) ?? (_countries.Count == 1 ? _countries[0] : null);

    private static string GetParentPath(FieldModel field) => field.Path.LastIndexOf('.') is var dot and >= 0 ? field.Path.Substring(0, dot) : "";
}
