import { define, type UnitDefinition } from './definition.js'

const prefixable = ['enzyme_unit', 'rem', 'roentgen']

// A dimension behind '#' holds for the lines below it: SI factor, name, symbol ('-' for none), other spellings.
const table = `
# 1
4.848136811133344e-6 tansec -
2.302585092994046 ln10 -
4.965114231744276 wien_x -
2.8214393721220787 wien_u -
29979245800 zeta ζ
0.80232719 K_alpha_Cu_d_220 -
0.36940604 K_alpha_Mo_d_220 -
0.108852175 K_alpha_W_d_220 -
# L-2 M-1 T2 I
483597900000000 conventional_josephson_constant K_J90
483597848416983.56 josephson_constant K_J
# L2 M T-3 I-2
25812.807 conventional_von_klitzing_constant R_K90
25812.80745930451 von_klitzing_constant R_K
376.73031366837057 impedance_of_free_space Z_0 characteristic_impedance_of_vacuum
1e-9 abohm abΩ
1.00049 mean_international_ohm Ω_it ohm_it
1.000495 US_international_ohm Ω_US ohm_US
1.0000000177936677 conventional_ohm_90 Ω_90 ohm_90
# L-2 M-1 T3 I2
7.748091729863649e-5 conductance_quantum G_0
1000000000 absiemens abS abmho
# L2 M T-2 I-1
2.0678338484619295e-15 magnetic_flux_quantum Φ_0 Phi_0
1.25663706212506e-7 unit_pole -
# L4 M T-3
3.7417718521927573e-16 first_radiation_constant c_1
# L Θ
0.014387768775039337 second_radiation_constant c_2
0.0028977719551851727 wien_wavelength_displacement_law_constant -
# T-1 Θ-1
58789257576.468254 wien_frequency_displacement_law_constant -
# L3 M T-4 I-2
8987551792.296974 coulomb_constant k_C
# L
2.8179403262161543e-15 classical_electron_radius r_e
1.616255024423705e-35 planck_length -
2.5399999999999997e-5 thou th mil_length
0.1016 hand -
0.20116840233680466 link li survey_link
0.3048006096012192 survey_foot sft
1.828803657607315 fathom -
5.029210058420117 rod rd pole perch
20.116840233680467 chain -
201.16840233680466 furlong fur
219.45643891287781 cables_length -
1609.3472186944373 survey_mile smi us_statute_mile
4828.041656083312 league -
# L2
6.652458732226519e-29 thomson_cross_section σ_e sigma_e
9.86923266716013e-13 darcy -
0.00064516 square_inch sq_in square_inches
0.09290303999999999 square_foot sq_ft square_feet
0.83612736 square_yard sq_yd
2589988.110336 square_mile sq_mi
25.29295381171407 square_rod sq_rod sq_pole sq_perch
4046.8726098742513 acre -
2589998.4703195207 square_survey_mile - section
23309986.232875686 square_league -
# A
4.84813681109536e-9 milliarcsecond mas
9.817477042468104e-5 mil -
# A2
0.00030461741978670857 square_degree sq_deg sqdeg
# M
6.479891000000001e-5 grain gr
1e-9 gamma_mass -
0.0002 carat ct karat
2.1764343427178984e-8 planck_mass -
0.0017718451953125003 dram dr avoirdupois_dram avdp_dram drachm
6.35029318 stone -
177.80820904 quarter -
42.637682780000006 bag -
45.35923700000001 hundredweight cwt short_hundredweight
50.80234544 long_hundredweight -
907.1847400000001 ton - short_ton
1016.0469088000001 long_ton -
14.59390293720637 slug -
175.12683524647645 slinch blob slugette
50.80234544 UK_hundredweight UK_cwt
1016.0469088000001 UK_ton -
45.35923700000001 US_hundredweight US_cwt
907.1847400000001 US_ton -
0.00155517384 pennyweight dwt
0.03110347680000001 troy_ounce toz ozt
0.3732417216000001 troy_pound tlb lbt
# T
5.391246448313604e-44 planck_time -
# Θ
1.4167841621573425e32 planck_temperature -
# L3
1.0000000000000003e-9 lambda λ
1.6387063999999996e-5 cubic_inch cu_in
0.028316846591999994 cubic_foot cu_ft cubic_feet
0.764554857984 cubic_yard cu_yd
1233.4892384681489 acre_foot - acre_feet
6.161151992187499e-8 minim -
3.6966911953124993e-6 fluid_dram fldr fluidram US_fluid_dram US_liquid_dram
2.9573529562499994e-5 fluid_ounce floz US_fluid_ounce US_liquid_ounce
0.00011829411824999998 gill gi liquid_gill US_liquid_gill
0.0004731764729999999 pint liquid_pint US_pint
0.0007570823567999999 fifth - US_liquid_fifth
0.0009463529459999998 quart qt liquid_quart US_liquid_quart
0.0037854117839999993 gallon gal liquid_gallon US_liquid_gallon
5.919388020833336e-8 imperial_minim -
1.1838776041666672e-6 imperial_fluid_scruple -
3.551632812500001e-6 imperial_fluid_drachm imperial_fldr imperial_fluid_dram
2.8413062500000008e-5 imperial_fluid_ounce imperial_floz UK_fluid_ounce
0.00014206531250000006 imperial_gill imperial_gi UK_gill
0.0002841306250000001 imperial_cup imperial_cp UK_cup
0.0005682612500000002 imperial_pint imperial_pt UK_pint
0.0011365225000000004 imperial_quart imperial_qt UK_quart
0.004546090000000002 imperial_gallon imperial_gal UK_gallon
0.009092180000000004 imperial_peck imperial_pk UK_pk
0.036368720000000014 imperial_bushel imperial_bu UK_bushel
0.16365924000000004 imperial_barrel imperial_bbl UK_bbl
# T-1
1 revolutions_per_second rps
1000000 rutherford Rd
# L T-1
0.44704 mile_per_hour mph MPH
0.2777777777777778 kilometer_per_hour kph KPH
1000 kilometer_per_second kps
1 meter_per_second mps
0.30479999999999996 foot_per_second fps
# L M T-2
0.00980665 force_gram gf gram_force
9806.65 force_metric_ton tf metric_ton_force force_t t_force
0.2780138509537813 force_ounce ozf ounce_force
4.4482216152605005 force_pound lbf pound_force
8896.443230521003 force_ton - ton_force force_short_ton short_ton_force
9964.01641818352 force_long_ton - long_ton_force
4448.221615260501 kip -
0.138254954376 poundal pdl
9964.01641818352 UK_force_ton - UK_ton_force
8896.443230521003 US_force_ton - US_ton_force
# L2 M T-2
4.1868 international_calorie cal_it international_steam_table_calorie
4.1855 fifteen_degree_calorie cal_15
# L2 M T-3
745.6998715822701 horsepower hp UK_horsepower hydraulic_horsepower
735.49875 metric_horsepower -
746 electrical_horsepower -
1.6887500000000002 standard_liter_per_minute slpm slm
1.0000001955365547 conventional_watt_90 W_90
# L-3 M
13595.099999999999 mercury Hg Hg_0C Hg_32F conventional_mercury
999.9999999999999 water H2O conventional_water
13556.8 mercury_60F Hg_60F
999.9719999999999 water_39F water_4C
999.0009999999999 water_60F -
# L-1 M T-2
6894757.293168363 kip_per_square_inch ksi
133.32238741499998 millimeter_Hg mmHg mm_Hg millimeter_Hg_0C
1333.2238741499998 centimeter_Hg cmHg cm_Hg centimeter_Hg_0C
3386.3886403409992 inch_Hg inHg in_Hg inch_Hg_32F
3376.848535087999 inch_Hg_60F -
249.08193551051997 inch_H2O_39F -
248.84007017890997 inch_H2O_60F -
2989.0669199999993 foot_H2O ftH2O feet_H2O
98.06649999999999 centimeter_H2O cmH2O cm_H2O
# L-1 M T-1
6894.7572931683635 reyn -
# L M-1 T
10 rhe -
# T-1 N
1.6666666666666667e-8 enzyme_unit U enzymeunit
# L2 M T-2 Θ-1
4.184 clausius Cl
# L2 T-2
0.01 rem -
# M-1 T I
0.000258 roentgen - röntgen
# L-2 J
10000 stilb -
3183.098861837907 lambert -
# M T-3
3.50944552056648e20 atomic_unit_of_intensity a_u_intensity
# I
10 biot Bi
10 abampere abA
0.9998500734640026 mean_international_ampere A_it
0.9998350816345909 US_international_ampere A_US
1.000000088871438 conventional_ampere_90 A_90
3.4788727537443783e25 planck_current -
# T I
10 abcoulomb abC
96485.33212331001 faraday -
1.000000088871438 conventional_coulomb_90 C_90
# L2 M T-3 I-1
1e-8 abvolt abV
1.00034 mean_international_volt V_it
1.00033 US_international_volt V_US
1.0000001066651072 conventional_volt_90 V_90
# M T-3 I-1
9.717362429192487e21 atomic_unit_of_electric_field_gradient a_u_efg
# L-2 M-1 T4 I2
1000000000 abfarad abF
0.9999999822063326 conventional_farad_90 F_90
# L2 M T-2 I-2
1e-9 abhenry abH
1.0000000177936677 conventional_henry_90 H_90
# M T-2 I-1
1e-9 gamma γ
# L2 T I
3.3356409519815214e-40 buckingham -
# L-1 P
39.37007874015748 pixels_per_inch PPI ppi
100 pixels_per_centimeter PPCM ppcm
`

/**
 * The rest of NOMAD's registry, so that whatever a schema names can be read: conventional, customary and imperial units,
 * and constants. Factors are those that pint computes from the registry. Few take a prefix.
 */
export const rareUnits: readonly UnitDefinition[] = table
  .split('# ')
  .filter(part => part.trim() !== '')
  .flatMap(part => {
    const [dimension = '', ...rows] = part.trim().split('\n')
    return rows.flatMap(row => {
      const [factor, name = '', symbol = '-', ...aliases] = row.split(' ')
      return define(
        dimension,
        [[Number(factor), name, symbol === '-' ? '' : symbol, ...aliases]],
        prefixable.includes(name),
      )
    })
  })
