namespace Capi.Identifiers.Normalizers;

/// <summary>Words and titles that say a gender: the lists of Meta's Parameter Builder, and the common words of other languages that mean the same in all of them.</summary>
/// <remarks>Left out because they mean different things: single letters such as h, k and v, and "Fr." (Frau, Father). Words are in NFC, without dots, separated by commas.</remarks>
internal static class GenderWords
{
    /// <summary>The male words of Meta's Parameter Builder.</summary>
    public static string Male =>
        "m,male,man,boy,gentleman,guy,sir,mister,mr,son,father,dad,daddy,papa,uncle,nephew,brother,husband,boyfriend,groom," +
        "widower,king,prince,duke,count,emperor,god,lord,lad,fellow,chap,bloke,dude,he,him,his,himself";

    /// <summary>The female words of Meta's Parameter Builder.</summary>
    public static string Female =>
        "f,female,woman,girl,lady,miss,ms,mrs,madam,ma'am,daughter,mother,mom,mama,mommy,aunt,niece,sister,wife,girlfriend," +
        "bride,widow,queen,princess,duchess,countess,empress,goddess,maiden,lass,gal,chick,dame,belle,she,her,hers,herself";

    /// <summary>Male words of other languages.</summary>
    public static string OtherMale =>
        "мъж,мъжки,мъжкия,господин," + "muž,mužský,pan,pán,muz," + "mand,mandlig,herre,hr,dreng," + "männlich,maennlich,mannlich,mann,herr,herrn,junge," +
        "άνδρας,άντρας,άρρεν,ανδρας,αντρας,αρρεν,κύριος,κυριος,αγόρι,αρσενικό," + "masculino,hombre,varón,varon,señor,senor,sr,don,chico,niño," + "mees,meessoost,härra," + "mies,miespuolinen,herra,poika," +
        "masc,masculin,homme,monsieur,garçon,garcon,mâle," + "fireann,fear," + "muškarac,muško,muski,muški,gospodin," + "férfi,ferfi,fiú," + "maschio,maschile,uomo,signor,signore,sig,ragazzo," +
        "vyras,vyriška,vyriškas,vyriškoji,ponas," + "vīrietis,virietis,vīriešu,kungs," + "raġel,ragel,maskil," + "mannelijk,meneer,mijnheer,heer,dhr,de heer,jongen," + "mężczyzna,mezczyzna,męska,męski,chłopiec," +
        "homem,senhor,rapaz," + "bărbat,barbat,bărbătesc,domn,domnul," + "mužské," + "moški,moski,gospod," + "manlig,pojke," + "gutt,mannleg,hann," + "erkek,bay,bey,oğlan," +
        "ذكر,رجل,سيد,السيد,ولد," + "זכר,גבר,מר,בן," + "м,муж,мужской,мужчина,мужской пол,мальчик," + "чол,чоловік,чоловіча,чоловічий,чоловіча стать,пан,хлопець," +
        "男,男性,男士,男人,男子,先生,男の子," + "남,남자,남성," + "पुरुष,श्री,लड़का,आदमी," + "ชาย,ผู้ชาย,เพศชาย,นาย," + "nam,đàn ông,nam giới,ông," + "laki-laki,laki laki,lelaki,pria,bapak,tuan," + "♂,♂\uFE0F,👨,🚹,men,mens,men's,gentlemen,males,männl,maennl,κος,menino,manligt,mužská,úr";

    /// <summary>Female words of other languages.</summary>
    public static string OtherFemale =>
        "жена,женски,женския,госпожа,госпожица," + "žena,ženský,ženská,paní,slečna,zena,pani," + "kvinde,kvindelig,fru,frue,frøken,pige," + "weiblich,frau,fräulein,fraulein,fraeulein,mädchen,maedchen,w," +
        "γυναίκα,γυναικα,θήλυ,θηλυ,κυρία,κυρια,δεσποινίδα,κορίτσι,θηλυκό," + "femenino,femenina,mujer,hembra,señora,señorita,senora,senorita,sra,srta,doña,chica,niña," + "naine,naissoost,proua,preili," +
        "nainen,naispuolinen,rouva,neiti,tyttö," + "fem,féminin,feminin,féminine,feminine,femme,madame,mademoiselle,mme,mlle,fille,femelle," + "baineann,bean," + "žensko,zensko,ženski,gospođa,gospodja,gospođica," +
        "nő,női,hölgy,lány,asszony,kisasszony," + "femmina,femminile,donna,signora,signorina,sigra,signra,ragazza," + "moteris,moteriška,moteriškoji,ponia,panelė," + "sieviete,sieviešu,kundze," + "mara,femminil," +
        "vrouw,vrouwelijk,mevrouw,mevr,mw,mejuffrouw,meisje," + "kobieta,żeńska,zenska,żeński,dziewczyna," + "feminino,feminina,mulher,senhora,menina,rapariga," + "femeie,femeiesc,feminină,doamna,doamnă,domnișoara,domnișoară," +
        "ženské," + "ženska,gospa,gospodična," + "kvinna,kvinnlig,fröken,flicka," + "kvinne,kvinnelig,jente,kvinneleg," + "kadın,kadin,bayan,hanım,kız," + "أنثى,انثى,امرأة,سيدة,السيدة,آنسة,بنت," +
        "נקבה,אישה,אשה,גברת,גב',גב׳,בת," + "ж,жен,женский,женщина,женский пол,девушка,девочка," + "жін,жінка,жіноча,жіночий,жіноча стать,пані,дівчина," + "女,女性,女士,女人,女子,小姐,太太,女の子," + "여,여자,여성," +
        "महिला,स्त्री,श्रीमती,सुश्री,लड़की,औरत," + "หญิง,ผู้หญิง,เพศหญิง,นาง,นางสาว," + "nữ,phụ nữ,nữ giới,bà," + "perempuan,wanita,ibu,nyonya,nona," + "♀,♀\uFE0F,👩,🚺,women,womens,women's,ladies,females,weibl,frl,κα,dona,dª,signa,kvinnligt";
}
